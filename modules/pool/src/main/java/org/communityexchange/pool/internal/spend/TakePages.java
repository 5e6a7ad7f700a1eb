package org.communityexchange.pool.internal.spend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.pool.SpendPreview;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.TakeOffer;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.OfferMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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

/** Spending in two steps: check what it costs, then set the credits aside. */
@Path("/o/{organisation}/offers/{id}/spend")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TakePages {

    private static final int MOST_AT_ONCE = 10;
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    @CheckedTemplate(basePath = "pool/spend")
    static class Templates {
        private Templates() {}

        static native TemplateInstance check(
                SpendPreview preview, Form form, boolean own, List<Option> quantities, List<Option> people);
    }

    private final Spends spends;
    private final PoolForms forms;
    private final OfferMessages words;
    private final CurrentPerson me;

    TakePages(Spends spends, PoolForms forms, OfferMessages words, CurrentPerson me) {
        this.spends = spends;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @SignedIn
    public Response check(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("quantity") @Nullable String quantity,
            @QueryParam("for") @Nullable String person) {
        var form = forms.start(Map.of(
                "quantity",
                quantity == null || quantity.isBlank() ? "1" : quantity,
                "for",
                person == null ? "" : person));
        return page(organisation, id, form, false);
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("quantity", words.quantity());
        var said = read(form, id);
        if (form.hasErrors()) {
            return page(organisation, id, form, true);
        }
        var command = PoolForms.id(form, PoolForms.COMMAND);
        try {
            if (command == null) {
                throw new InvalidInput(PoolForms.COMMAND, "Open the form again, then send it.");
            }
            var held = spends.take(said, command);
            return forms.done(held.href(), words.held_done());
        } catch (NotEnoughCredits tooFew) {
            // The check page says how many are missing and how to give; it is shown with the refusal's own status.
            return Response.status(CONFLICT)
                    .entity(page(spends.preview(said), form))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        } catch (ProblemException refusal) {
            return backToOffer(organisation, id, refusal);
        }
    }

    private static TakeOffer read(Form form, UUID offer) {
        var quantity = PoolForms.whole(form, "quantity", 1, MOST_AT_ONCE);
        var seen = PoolForms.optionalWhole(form, "credits", 0, Integer.MAX_VALUE);
        return new TakeOffer(
                offer, quantity, seen == null ? null : seen.longValue(), PoolForms.id(form, PoolForms.FOR));
    }

    private Response page(String organisation, UUID offer, Form form, boolean refused) {
        var said = read(form, offer);
        var sure = form.hasErrors() ? new TakeOffer(offer, 1, null, said.forPerson()) : said;
        try {
            var page = page(spends.preview(sure), form);
            return form.hasErrors() || refused
                    ? PoolForms.refused(page)
                    : Response.ok(page).type(MediaType.TEXT_HTML_TYPE).build();
        } catch (ProblemException refusal) {
            return backToOffer(organisation, offer, refusal);
        }
    }

    private TemplateInstance page(SpendPreview preview, Form form) {
        var quantities = IntStream.rangeClosed(1, MOST_AT_ONCE)
                .mapToObj(number -> new Option(Integer.toString(number), Integer.toString(number)))
                .toList();
        var own = preview.person().id().equals(me.id().value());
        return Templates.check(preview, form, own, quantities, forms.people());
    }

    /** What cannot be had now is said beside the offer, as it is now. */
    private Response backToOffer(String organisation, UUID offer, ProblemException refusal) {
        if (refusal.type().status() != CONFLICT) {
            throw refusal;
        }
        return forms.back("/o/" + organisation + "/offers/" + offer, refusal);
    }
}
