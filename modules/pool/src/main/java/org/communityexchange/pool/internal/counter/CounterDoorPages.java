package org.communityexchange.pool.internal.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CounterMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The door of a counter: a number and a PIN make a device a counter's own. */
@Path("/o/{organisation}/counter")
@Produces(MediaType.TEXT_HTML)
@OpenToAll
@Blocking
class CounterDoorPages {

    private static final int MOST = 1_000_000;

    @CheckedTemplate(basePath = "pool/counter")
    static class Templates {
        private Templates() {}

        static native TemplateInstance door(OrganisationView organisation, Form form);
    }

    private final CounterSeats seats;
    private final CounterCookie cookie;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CounterMessages words;

    CounterDoorPages(
            CounterSeats seats,
            CounterCookie cookie,
            Organisations organisations,
            PoolForms forms,
            CounterMessages words) {
        this.seats = seats;
        this.cookie = cookie;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    public Response door(
            @PathParam("organisation") String organisation,
            @QueryParam("number") @Nullable String number,
            @Context HttpHeaders headers) {
        if (CounterGuard.seat(seats, headers.getCookies().get(CounterGuard.COOKIE))
                .isPresent()) {
            return Response.seeOther(URI.create(CounterGuard.door(organisation) + "/next"))
                    .build();
        }
        var known = Map.of("number", number == null ? "" : number);
        return Response.ok(Templates.door(here(organisation), forms.start(known)))
                .build();
    }

    @POST
    @Path("pin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @PathParam("organisation") String organisation,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> body) {
        var typed = forms.read(body).label("number", words.number()).label("pin", words.pin());
        var number = PoolForms.whole(typed, "number", 1, MOST);
        var pin = typed.requiredText("pin", 20);
        if (number == null || typed.hasErrors()) {
            return PoolForms.refused(Templates.door(here(organisation), withoutPin(typed)));
        }
        var entry = seats.enter(number, pin, CounterCookie.known(headers, number));
        if (entry.secret() == null || entry.known() == null) {
            var zone = here(organisation).zone();
            var refused = withoutPin(typed)
                    .reject(
                            "pin",
                            entry.lockedUntil() == null
                                    ? words.pin_wrong()
                                    : words.locked(DateTimeFormatter.ofPattern("HH:mm")
                                            .format(entry.lockedUntil().atZone(zone))));
            return PoolForms.refused(Templates.door(here(organisation), refused));
        }
        return Response.seeOther(URI.create(CounterGuard.door(organisation) + "/next"))
                .cookie(cookie.of(organisation, entry.secret()), cookie.known(organisation, number, entry.known()))
                .build();
    }

    /** What was typed is kept, but for the PIN: no page shows one. */
    private Form withoutPin(Form typed) {
        var kept = forms.start(Map.of("number", typed.value("number")));
        typed.errors().forEach(error -> kept.reject(error.field(), error.message()));
        return kept;
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
