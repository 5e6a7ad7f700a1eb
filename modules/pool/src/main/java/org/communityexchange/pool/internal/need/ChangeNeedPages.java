package org.communityexchange.pool.internal.need;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.pool.ChangeNeed;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.form.PublicationForms;
import org.communityexchange.pool.internal.words.ChangeMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
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

/** Saying anew what a need says. */
@Path("/o/{organisation}/needs/{id}/change")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChangeNeedPages {

    @CheckedTemplate(basePath = "pool/need")
    static class Templates {
        private Templates() {}

        static native TemplateInstance change(
                NeedView need,
                Form form,
                PublicationForms.Choices choices,
                List<Option> urgencies,
                List<Option> givingBack);
    }

    private final PublishedNeeds needs;
    private final PoolForms forms;
    private final PublicationForms publications;
    private final NeedForm typed;
    private final ChangeMessages words;

    ChangeNeedPages(
            PublishedNeeds needs,
            PoolForms forms,
            PublicationForms publications,
            NeedForm typed,
            ChangeMessages words) {
        this.needs = needs;
        this.forms = forms;
        this.publications = publications;
        this.typed = typed;
        this.words = words;
    }

    @GET
    @SignedIn
    public TemplateInstance start(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var need = changeable(id);
        var more = new HashMap<String, @Nullable Object>();
        more.put("urgency", need.urgency());
        more.put("minutesEstimate", need.minutesEstimate());
        more.put(NeedForm.GIVE_BACK, need.giveBack());
        more.put("version", need.version());
        return page(need, publications.change(need, more));
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var need = changeable(id);
        var form = typed.labelled(body);
        var said = typed.read(form);
        var version = PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE);
        return forms.answerOn(need.href(), form, () -> page(need, form), () -> {
            needs.change(new NeedId(id), change(said, version));
            return words.changed();
        });
    }

    private static ChangeNeed change(PublishNeed said, @Nullable Integer version) {
        return new ChangeNeed(
                said.title(),
                said.description(),
                said.category(),
                said.place(),
                said.when(),
                said.days(),
                said.times(),
                said.from(),
                said.until(),
                said.urgency(),
                said.minutesEstimate(),
                said.audience(),
                said.giveBack(),
                version);
    }

    private NeedView changeable(UUID id) {
        var need = needs.view(new NeedId(id));
        if (!need.mayChange()) {
            throw new Forbidden("Whose it is changes it; a steward what is the organisation's or a managed member's.");
        }
        return need;
    }

    private TemplateInstance page(NeedView need, Form form) {
        return Templates.change(need, form, publications.choices().ofOne(), forms.urgencies(), typed.givingBack(need));
    }
}
