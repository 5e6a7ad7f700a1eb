package org.communityexchange.pool.internal.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.pool.Counter;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CounterMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Serving at a counter: a code, what is taken, done, and the next. */
@Path("/o/{organisation}/counter/next")
@Produces(MediaType.TEXT_HTML)
@OpenToAll
@AtCounter
@Blocking
class CounterPages {

    private static final int MOST_AT_ONCE = 10;

    @CheckedTemplate(basePath = "pool/counter")
    static class Templates {
        private Templates() {}

        static native TemplateInstance code(OrganisationView organisation, CounterSeatView seat, Form form);

        static native TemplateInstance serve(
                OrganisationView organisation,
                Counter.Guest guest,
                List<Counter.Choice> possible,
                List<Counter.Choice> impossible,
                List<Option> quantities,
                String refusal,
                Form form);

        static native TemplateInstance done(
                OrganisationView organisation, Counter.Served served, String left, Form form);
    }

    private final Counter counter;
    private final CounterSeats seats;
    private final CounterDevice device;
    private final CounterCookie cookie;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CounterMessages words;

    CounterPages(
            Counter counter,
            CounterSeats seats,
            CounterDevice device,
            CounterCookie cookie,
            Organisations organisations,
            PoolForms forms,
            CounterMessages words) {
        this.counter = counter;
        this.seats = seats;
        this.device = device;
        this.cookie = cookie;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    public TemplateInstance code(@PathParam("organisation") String organisation) {
        return Templates.code(here(organisation), device.seat(), forms.start(Map.of()));
    }

    /** Nothing happens yet; the code is not in the address, where a browser would remember it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        try {
            var guest = counter.look(forms.read(body).value("code"));
            return Response.ok(page(organisation, guest, "", forms.start(Map.of("quantity", "1"))))
                    .build();
        } catch (ProblemException refusal) {
            return unknown(organisation, refusal);
        }
    }

    @POST
    @Path("served")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response serve(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("quantity", words.quantity());
        var offer = PoolForms.id(form, "offer");
        var quantity = PoolForms.whole(form, "quantity", 1, MOST_AT_ONCE);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        if (offer == null || quantity == null || command == null) {
            return again(organisation, form, words.choose());
        }
        try {
            var spend = counter.serve(form.value("code"), offer, quantity, command);
            return Response.seeOther(URI.create(CounterGuard.door(organisation) + "/next/done?spend=" + spend))
                    .build();
        } catch (NotEnoughCredits tooFew) {
            return again(organisation, form, words.not_enough());
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                return unknown(organisation, refusal);
            }
            return again(organisation, form, refusal.detail());
        }
    }

    @GET
    @Path("done")
    public Response done(@PathParam("organisation") String organisation, @QueryParam("spend") @Nullable String spend) {
        var id = PoolForms.id(spend);
        if (id == null) {
            return Response.seeOther(URI.create(CounterGuard.door(organisation) + "/next"))
                    .build();
        }
        var served = counter.served(id);
        return Response.ok(Templates.done(here(organisation), served, left(served), forms.start(Map.of())))
                .build();
    }

    /** Gives the device back: whoever uses it next needs the PIN. */
    @POST
    @Path("leave")
    public Response leave(
            @PathParam("organisation") String organisation, @CookieParam(CounterGuard.COOKIE) String secret) {
        seats.leave(secret);
        return Response.seeOther(URI.create(CounterGuard.door(organisation)))
                .cookie(cookie.of(organisation, ""))
                .build();
    }

    private Response unknown(String organisation, ProblemException refusal) {
        if (refusal.type() != PoolProblem.CODE_UNKNOWN) {
            throw refusal;
        }
        var form = forms.start(Map.of()).reject("code", refusal.detail());
        return PoolForms.refused(Templates.code(here(organisation), device.seat(), form));
    }

    /** The same guest, as it stands now, with what is in the way; under a new command. */
    private Response again(String organisation, Form typed, String refusal) {
        try {
            var guest = counter.look(typed.value("code"));
            var form = forms.start(Map.of("quantity", "1", "offer", typed.value("offer")));
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(organisation, guest, refusal, form))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        } catch (ProblemException gone) {
            return unknown(organisation, gone);
        }
    }

    private TemplateInstance page(String organisation, Counter.Guest guest, String refusal, Form form) {
        var possible =
                guest.choices().stream().filter(Counter.Choice::isPossible).toList();
        var impossible =
                guest.choices().stream().filter(choice -> !choice.isPossible()).toList();
        var most = guest.ticket()
                ? 1
                : possible.stream().mapToInt(Counter.Choice::most).max().orElse(1);
        var quantities = IntStream.rangeClosed(1, most)
                .mapToObj(number -> new Option(Integer.toString(number), Integer.toString(number)))
                .toList();
        return Templates.serve(here(organisation), guest, possible, impossible, quantities, refusal, form);
    }

    private String left(Counter.Served served) {
        var left = served.left();
        if (left == null) {
            return "";
        }
        var unit = served.unitLabel().isBlank() ? "" : left == 1 ? served.unitLabel() : words.many(served.unitLabel());
        return (served.weekly() ? words.left_this_week(left, unit) : words.left_this_month(left, unit))
                .replaceAll("\\s+", " ");
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
