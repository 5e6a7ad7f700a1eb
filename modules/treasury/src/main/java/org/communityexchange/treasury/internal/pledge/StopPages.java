package org.communityexchange.treasury.internal.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.treasury.PledgeId;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.internal.giving.GivingForms;
import org.jspecify.annotations.Nullable;

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

/** The link to stop in every letter about a pledge: it works without signing in, and opening it alone ends nothing. */
@Path("/o/{organisation}/pledges/{id}/stop")
@Produces(MediaType.TEXT_HTML)
@Blocking
@OpenToAll
class StopPages {

    @CheckedTemplate(basePath = "treasury/pledge")
    static class Templates {
        private Templates() {}

        static native TemplateInstance stop(PledgeView pledge, UUID key);
    }

    private final Pledges pledges;
    private final GivingForms forms;
    private final PledgeMessages words;

    StopPages(Pledges pledges, GivingForms forms, PledgeMessages words) {
        this.pledges = pledges;
        this.forms = forms;
        this.words = words;
    }

    @GET
    public TemplateInstance ask(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("key") @Nullable String key) {
        var known = required(key);
        return Templates.stop(pledges.byKey(new PledgeId(id), known), known);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var key = required(form.value("key"));
        var lettersOnly = form.value("stop").equals("LETTERS");
        pledges.stop(new PledgeId(id), key, lettersOnly);
        return forms.done(
                "/o/" + organisation + "/pledges/" + id + "/stop?key=" + key,
                lettersOnly ? words.quiet() : words.ended());
    }

    private static UUID required(@Nullable String key) {
        var id = GivingForms.id(key);
        if (id == null) {
            throw new NotFound("pledge");
        }
        return id;
    }
}
