package org.communityexchange.pool.internal.thanks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.StoryView;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.WaitingStory;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ThanksMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Stories of one organisation; and for its stewards, those that wait for a look. */
@Path("/o/{organisation}/stories")
@Produces(MediaType.TEXT_HTML)
@Blocking
class StoryPages {

    static final String ROWS = "24";

    @CheckedTemplate(basePath = "pool/thanks")
    static class Templates {
        private Templates() {}

        static native TemplateInstance stories(
                @Nullable OrganisationView organisation, Listing<StoryView> stories, String address, boolean looks);

        static native TemplateInstance waiting(
                OrganisationView organisation, List<WaitingStory> stories, Form form, String refused);
    }

    private final Thanks thanks;
    private final Organisations organisations;
    private final PoolForms forms;
    private final ThanksMessages words;
    private final CurrentPerson me;

    StoryPages(Thanks thanks, Organisations organisations, PoolForms forms, ThanksMessages words, CurrentPerson me) {
        this.thanks = thanks;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @OpenToAll
    public TemplateInstance here(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.stories(
                organisations.require(new OrganisationId(organisation)),
                thanks.stories(organisation, ListQuery.parse(ROWS, after, null)),
                "/o/" + organisation + "/stories",
                me.may(Right.CONFIRM));
    }

    @GET
    @Path("waiting")
    @Needs(Right.CONFIRM)
    public TemplateInstance waiting(@PathParam("organisation") String organisation) {
        return page(organisation, forms.start(Map.of()), "");
    }

    @POST
    @Path("{id}/look")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.look_reason());
        var shown = form.checked("answer", "show");
        var address = "/o/" + organisation + "/stories/waiting";
        return PoolForms.answer(form, () -> page(organisation, form, id.toString()), () -> {
            try {
                thanks.look(id, shown, form.value("reason"));
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused(address, refusal);
            }
            return forms.done(address, shown ? words.shown() : words.not_shown_done());
        });
    }

    private TemplateInstance page(String organisation, Form form, String refused) {
        return Templates.waiting(
                organisations.require(new OrganisationId(organisation)), thanks.waiting(), form, refused);
    }
}
