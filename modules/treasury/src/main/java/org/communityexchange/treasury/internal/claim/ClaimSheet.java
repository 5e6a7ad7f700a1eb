package org.communityexchange.treasury.internal.claim;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CashClaims;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The organisation's claims for a spreadsheet. */
@Path("/o/{organisation}/treasury/claims.csv")
@Blocking
class ClaimSheet {

    private static final List<String> HEAD = List.of(
            "claim",
            "state",
            "prepared",
            "submitted",
            "credits",
            "rate",
            "cash",
            "from_backing",
            "from_common",
            "payer",
            "paid_on");

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
        var all = claims.all();
        // Not said as @Produces: a browser that only lists pages it shows would be told 406 before it is told 404.
        return Csv.download(
                "cash-claims-" + organisation + ".csv",
                HEAD,
                csv -> all.forEach(claim -> csv.row(
                        claim.number(),
                        claim.state().name(),
                        day(claim.preparedAt(), zone),
                        day(claim.submittedAt(), zone),
                        claim.credits(),
                        dollars(claim.rateCents()),
                        dollars(claim.cashCents()),
                        Csv.dollars(claim.fromReserveCents()),
                        Csv.dollars(claim.fromCommonCents()),
                        claim.payer(),
                        claim.paidOn())));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static Csv.@Nullable Figure dollars(@Nullable Number cents) {
        return cents == null ? null : Csv.dollars(cents.longValue());
    }
}
