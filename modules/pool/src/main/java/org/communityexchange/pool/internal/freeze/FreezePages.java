package org.communityexchange.pool.internal.freeze;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.FreezeDisputed;
import org.communityexchange.pool.FreezeId;
import org.communityexchange.pool.FreezeView;
import org.communityexchange.pool.Freezes;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

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

/** What is frozen in disputes: begun from a promise or a spend, ended here. */
@Path("/o/{organisation}/frozen")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FreezePages {

    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();
    private static final int REASON_MAX = 1000;
    private static final String GIVE_BACK = "give-back";

    @CheckedTemplate(basePath = "pool/freeze")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, Listing<FreezeView> frozen);

        static native TemplateInstance start(OrganisationView organisation, Form form, String subject);

        static native TemplateInstance show(OrganisationView organisation, FreezeView frozen, Form form);
    }

    private final Freezes freezes;
    private final Organisations organisations;
    private final PoolForms forms;
    private final FreezeMessages words;

    FreezePages(Freezes freezes, Organisations organisations, PoolForms forms, FreezeMessages words) {
        this.freezes = freezes;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance all(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.list(here(organisation), freezes.open(ListQuery.parse("25", after, null)));
    }

    @GET
    @Path("new")
    @Needs(Right.CONFIRM)
    public TemplateInstance start(
            @PathParam("organisation") String organisation,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("spend") @Nullable String spend) {
        var form = forms.start(Map.of(
                "commitment", commitment == null ? "" : commitment,
                "spend", spend == null ? "" : spend));
        return page(organisation, form);
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response freeze(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", REASON_MAX);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        if (command == null) {
            form.reject("reason", words.open_again());
        }
        if (command == null || form.hasErrors()) {
            return PoolForms.refused(page(organisation, form));
        }
        try {
            var frozen = freezes.freeze(
                    new FreezeDisputed(PoolForms.id(form, "commitment"), PoolForms.id(form, "spend"), reason), command);
            return forms.done(frozen.href(), words.was_frozen(frozen.credits()));
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(organisation, form.reject(refusal)));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != CONFLICT) {
                throw refusal;
            }
            return forms.back(subject(organisation, form), refusal);
        }
    }

    @GET
    @Path("{id}")
    @Needs(Right.CONFIRM)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.show(here(organisation), freezes.view(new FreezeId(id)), forms.start(Map.of()));
    }

    @POST
    @Path("{id}/end")
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.why());
        var reason = form.requiredText("reason", REASON_MAX);
        var freeze = new FreezeId(id);
        if (form.hasErrors()) {
            return PoolForms.refused(Templates.show(here(organisation), freezes.view(freeze), form));
        }
        try {
            var ended = form.value("outcome").equals(GIVE_BACK)
                    ? freezes.giveBack(freeze, reason)
                    : freezes.release(freeze, reason);
            return forms.done("/o/" + organisation + "/frozen", words.was_ended(ended.state()));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != CONFLICT) {
                throw refusal;
            }
            return forms.back("/o/" + organisation + "/frozen/" + id, refusal);
        }
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.start(here(organisation), form, subject(organisation, form));
    }

    /** Where what is disputed opens; the list when neither is named. */
    private static String subject(String organisation, Form form) {
        var commitment = PoolForms.id(form, "commitment");
        var spend = PoolForms.id(form, "spend");
        if (commitment != null) {
            return "/o/" + organisation + "/commitments/" + commitment;
        }
        return spend == null ? "/o/" + organisation + "/frozen" : "/o/" + organisation + "/spends/" + spend;
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
