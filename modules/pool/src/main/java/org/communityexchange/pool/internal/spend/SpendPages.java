package org.communityexchange.pool.internal.spend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.SpendState;
import org.communityexchange.pool.SpendView;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.OfferMessages;
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

/** A spend to show at the counter, and the counter's own list. */
@Path("/o/{organisation}/spends")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SpendPages {

    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    @CheckedTemplate(basePath = "pool/spend")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(SpendView spend, boolean mayFreeze, boolean thanks);

        static native TemplateInstance open(OrganisationView organisation, Listing<SpendView> spends);
    }

    private final Spends spends;
    private final Organisations organisations;
    private final PoolForms forms;
    private final OfferMessages words;
    private final CurrentPerson me;

    SpendPages(Spends spends, Organisations organisations, PoolForms forms, OfferMessages words, CurrentPerson me) {
        this.spends = spends;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.SERVE_SPENDS)
    public TemplateInstance open(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.open(
                organisations.require(new OrganisationId(organisation)),
                spends.open(ListQuery.parse("25", after, null)));
    }

    @GET
    @Path("{id}")
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var spend = spends.view(new SpendId(id));
        var served = spend.state() == SpendState.CAPTURED;
        var helped = spend.person().id().equals(me.id().value())
                || (spend.person().managed() && me.may(Right.ACT_FOR_MEMBERS));
        return Templates.show(spend, served && me.may(Right.CONFIRM), served && helped);
    }

    @POST
    @Path("{id}/capture")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response capture(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(next(spends.capture(new SpendId(id))), words.captured_done());
        } catch (ProblemException refusal) {
            return back(organisation, id, refusal);
        }
    }

    @POST
    @Path("{id}/release")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        try {
            var released = spends.release(new SpendId(id), forms.read(body).value("reason"));
            return forms.done(next(released), words.released_done());
        } catch (ProblemException refusal) {
            return back(organisation, id, refusal);
        }
    }

    /** Who serves goes back to the list; everybody else stays with the one spend. */
    private String next(SpendView spend) {
        return me.may(Right.SERVE_SPENDS) && !spend.person().id().equals(me.id().value())
                ? "/o/" + spend.organisation() + "/spends"
                : spend.href();
    }

    private Response back(String organisation, UUID spend, ProblemException refusal) {
        if (refusal.type().status() != CONFLICT) {
            throw refusal;
        }
        return forms.back("/o/" + organisation + "/spends/" + spend, refusal);
    }
}
