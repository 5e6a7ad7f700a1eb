package org.communityexchange.identity.internal.household;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One's own household. */
@Path("/me/household")
@Produces(MediaType.TEXT_HTML)
class HouseholdPages {

    @CheckedTemplate(basePath = "identity/household")
    static class Templates {
        static native TemplateInstance household(
                PersonView me, List<HouseholdView> households, List<HouseholdView.Question> questions, Form form);
    }

    private final HouseholdService households;
    private final CurrentPerson me;
    private final Forms forms;
    private final Flash flash;
    private final HouseholdMessages messages;

    HouseholdPages(
            HouseholdService households, CurrentPerson me, Forms forms, Flash flash, HouseholdMessages messages) {
        this.households = households;
        this.me = me;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @SignedIn
    public TemplateInstance household() {
        return page(forms.empty());
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        try {
            households.create(form.value("name"));
        } catch (InvalidInput invalid) {
            return Here.invalid(page(form.reject(invalid)));
        }
        return back(messages.started());
    }

    @POST
    @Path("{household}/asks")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("household") UUID household, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        try {
            households.ask(household, form.value("email"));
        } catch (InvalidInput invalid) {
            return Here.invalid(page(form.reject(invalid)));
        }
        return back(messages.asked());
    }

    @POST
    @Path("{household}/leave")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@PathParam("household") UUID household) {
        households.leave(household);
        return back(messages.left());
    }

    @POST
    @Path("asks/{ask}/take-back")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("ask") UUID ask) {
        households.takeBack(ask);
        return back(messages.taken_back());
    }

    @POST
    @Path("asks/{ask}/accept")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("ask") UUID ask) {
        households.answer(ask, true);
        return back(messages.joined());
    }

    @POST
    @Path("asks/{ask}/decline")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("ask") UUID ask) {
        households.answer(ask, false);
        return back(messages.declined());
    }

    private TemplateInstance page(Form form) {
        return Templates.household(me.require(), households.mine(), households.questions(), form);
    }

    private Response back(String said) {
        flash.success(said);
        return Response.seeOther(URI.create("/me/household")).build();
    }
}
