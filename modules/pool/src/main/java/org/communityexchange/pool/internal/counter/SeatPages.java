package org.communityexchange.pool.internal.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.OpenCounterSeat;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CounterMessages;
import org.communityexchange.web.Form;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
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

/** The counters of a venue: which serve now, opening and closing one. */
@Path("/o/{organisation}/counter-seats")
@Produces(MediaType.TEXT_HTML)
@Needs(Right.RUN_COUNTERS)
@Blocking
class SeatPages {

    private static final int USUAL_DAYS = 14;

    @CheckedTemplate(basePath = "pool/counter")
    static class Templates {
        private Templates() {}

        static native TemplateInstance seats(
                OrganisationView organisation, List<CounterSeatView> seats, String address, Form form);
    }

    private final CounterSeats seats;
    private final CounterCookie cookie;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CounterMessages words;
    private final Clock clock;
    private final String publicUrl;

    /** @param publicUrl where people find the exchange, because the address is typed on another device */
    SeatPages(
            CounterSeats seats,
            CounterCookie cookie,
            Organisations organisations,
            PoolForms forms,
            CounterMessages words,
            Clock clock,
            @ConfigProperty(name = "exchange.public-url") String publicUrl) {
        this.seats = seats;
        this.cookie = cookie;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    public TemplateInstance all(@PathParam("organisation") String organisation) {
        var usual =
                clock.instant().atZone(here(organisation).zone()).toLocalDate().plusDays(USUAL_DAYS);
        return page(organisation, forms.start(Map.of("lastDay", usual.toString())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("name", words.name())
                .label("pin", words.pin())
                .label("lastDay", words.last_day());
        var said = new OpenCounterSeat(form.value("name"), form.value("pin"), forms.optionalDay(form, "lastDay"));
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return PoolForms.answer(form, () -> page(organisation, form), () -> {
            if (command == null) {
                throw new InvalidInput("name", words.open_again());
            }
            var opened = seats.open(said, command);
            var number = opened.seat().number();
            var done = forms.done("/o/" + organisation + "/counter-seats", words.opened(number));
            return opened.known() == null
                    ? done
                    : Response.fromResponse(done)
                            .cookie(cookie.known(organisation, number, opened.known()))
                            .build();
        });
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        seats.close(id);
        return forms.done("/o/" + organisation + "/counter-seats", words.closed());
    }

    private TemplateInstance page(String organisation, Form form) {
        return Templates.seats(here(organisation), seats.here(), publicUrl + CounterGuard.door(organisation), form);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
