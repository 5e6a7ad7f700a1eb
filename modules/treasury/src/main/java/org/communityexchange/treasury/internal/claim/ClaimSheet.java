package org.communityexchange.treasury.internal.claim;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.treasury.ClaimView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The organisation's claims for a spreadsheet. Figures, days, states and ids only, so nothing needs quoting. */
@Path("/o/{organisation}/treasury/claims.csv")
@Blocking
class ClaimSheet {

    private static final String HEAD =
            "claim,state,prepared,submitted,credits,rate,cash,from_backing,from_common,payer,paid_on";

    private final CashClaims claims;
    private final Organisations organisations;

    ClaimSheet(CashClaims claims, Organisations organisations) {
        this.claims = claims;
        this.organisations = organisations;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public Response sheet(@PathParam("organisation") String organisation) {
        var zone = organisations.require(new OrganisationId(organisation)).zone();
        var lines = claims.all().stream().map(claim -> line(claim, zone));
        var text = Stream.concat(Stream.of(HEAD), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
        // Not said as @Produces: a browser that only lists pages it shows would be told 406 before it is told 404.
        return Response.ok(text)
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"cash-claims-" + organisation + ".csv\"")
                .build();
    }

    private static String line(ClaimView claim, ZoneId zone) {
        return Stream.of(
                        claim.number(),
                        claim.state(),
                        day(claim.preparedAt(), zone),
                        day(claim.submittedAt(), zone),
                        claim.credits(),
                        dollars(claim.rateCents()),
                        dollars(claim.cashCents()),
                        Dollars.plain(claim.fromReserveCents()),
                        Dollars.plain(claim.fromCommonCents()),
                        Objects.requireNonNullElse(claim.payer(), ""),
                        claim.paidOn() == null ? "" : claim.paidOn())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static String day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : LocalDate.ofInstant(moment, zone).toString();
    }

    private static String dollars(@Nullable Number cents) {
        return cents == null ? "" : Dollars.plain(cents.longValue());
    }
}
