package org.communityexchange.pool.internal.ticket;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.pool.MealTickets;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PrintTickets;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.TicketMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Paying for meals in advance: how many, from whose wallet, until when. */
@Path("/o/{organisation}/offers/{id}/tickets")
@Produces(MediaType.TEXT_HTML)
@SignedIn
@Blocking
class PrintTicketPages {

    private static final int MOST_AT_ONCE = 40;
    private static final int USUAL_DAYS = 60;
    private static final String OWN = "OWN";

    @CheckedTemplate(basePath = "pool/ticket")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                OrganisationView organisation, UUID offer, MealTickets.Preview preview, Form form, List<Option> payers);
    }

    private final MealTickets tickets;
    private final TicketPaper paper;
    private final Organisations organisations;
    private final PoolForms forms;
    private final TicketMessages words;
    private final Clock clock;

    PrintTicketPages(
            MealTickets tickets,
            TicketPaper paper,
            Organisations organisations,
            PoolForms forms,
            TicketMessages words,
            Clock clock) {
        this.tickets = tickets;
        this.paper = paper;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public TemplateInstance start(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var usual =
                clock.instant().atZone(here(organisation).zone()).toLocalDate().plusDays(USUAL_DAYS);
        return page(organisation, id, forms.start(Map.of("count", "5", "payer", OWN, "lastDay", usual.toString())));
    }

    /** Answers the paper itself: the codes on it are nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("count", words.count())
                .label("payer", words.payer())
                .label("lastDay", words.last_day());
        var payer = form.value("payer");
        var said = new PrintTickets(
                id,
                PoolForms.whole(form, "count", 1, MOST_AT_ONCE),
                forms.optionalDay(form, "lastDay"),
                payer.isBlank() || payer.equals(OWN) ? null : payer);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return PoolForms.answer(form, () -> page(organisation, id, form), () -> {
            if (command == null) {
                throw new InvalidInput("count", words.open_again());
            }
            try {
                return paper.download(here(organisation), tickets.print(said, command), form.value("paper"));
            } catch (NotEnoughCredits tooFew) {
                return Response.status(Response.Status.CONFLICT)
                        .entity(page(organisation, id, form.reject("count", words.too_few())))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused("/o/" + organisation + "/tickets", refusal);
            }
        });
    }

    private TemplateInstance page(String organisation, UUID offer, Form form) {
        var preview = tickets.preview(new OfferId(offer));
        var payers = new ArrayList<Option>();
        payers.add(new Option(OWN, words.own_wallet(preview.balance())));
        preview.payers().forEach(payer -> payers.add(new Option(payer.id(), words.wallet_of(payer.name()))));
        return Templates.start(here(organisation), offer, preview, form, payers);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
