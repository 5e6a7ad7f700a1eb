package org.communityexchange.pool.internal.counter;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.CounterSeats;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * The one guard of the counter: the device's own cookie, looked up in the organisation of the address. What follows acts as
 * whoever opened the seat, with no right of theirs: {@link org.communityexchange.identity.CurrentPerson} is not touched.
 */
@Provider
@AtCounter
@Priority(Priorities.AUTHORIZATION + 100)
class CounterGuard implements ContainerRequestFilter, ContainerResponseFilter {

    static final String COOKIE = "exchange-counter";

    private final CounterSeats seats;
    private final CounterDevice device;
    private final TenantContext tenant;

    CounterGuard(CounterSeats seats, CounterDevice device, TenantContext tenant) {
        this.seats = seats;
        this.device = device;
        this.tenant = tenant;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var seat = seat(seats, request.getCookies().get(COOKIE));
        if (seat.isEmpty()) {
            request.abortWith(Response.seeOther(
                            URI.create(door(tenant.requireOrganisation().value())))
                    .build());
            return;
        }
        device.is(seat.get());
        tenant.actingAs(seat.get().openedBy().id());
    }

    /** What is said of one person is not there when the next one presses Back. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The seat of whoever holds this cookie. */
    static Optional<CounterSeatView> seat(CounterSeats seats, @Nullable Cookie cookie) {
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : seats.at(cookie.getValue());
    }

    static String door(String organisation) {
        return "/o/" + organisation + "/counter";
    }
}
