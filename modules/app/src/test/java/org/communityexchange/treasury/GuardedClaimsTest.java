package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Somebody with the application's role, inside the organisation that claims, against the database alone. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class GuardedClaimsTest {

    private static final String APPROVED_BY_NOBODY =
            "state = 'APPROVED', approved_at = now(), payer = '%s', booked_at = now(),"
                    + " booking_transfer = gen_random_uuid(), booked_month = '2026-11', booked_quarter = '2026-Q4',"
                    + " from_common_cents = cash_cents";

    @Inject
    ClaimTown claims;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    private ClaimTown.Cast cast;
    private String claim;

    @BeforeEach
    void aClaimThatWaitsForSomebodyElse() {
        cast = claims.cast(1);
        claims.grant(cast, ClaimTown.terms(cast, 300, 100, 0)).statusCode(201);
        claims.earned(cast, 1, 500);
        claim = claims.submitted(cast, claims.ate(cast));
    }

    private void update(String set) {
        tenants.runAs(new OrganisationId(cast.kitchen()), cast.treasurer().id(), () -> entities.createNativeQuery(
                        "update treasury.cash_claim set " + set + " where id = '" + claim + "'")
                .executeUpdate());
    }

    private void refused(String set, String why) {
        assertThatThrownBy(() -> update(set)).as(set).hasStackTraceContaining(why);
        assertThat(Town.text("select state from treasury.cash_claim where id = '" + claim + "'"))
                .isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"credits = 400", "number = 99", "prepared_by = submitted_by", "organisation_id = 'another'"})
    void nobodyMayWriteWhatWasPrepared(String set) {
        refused(set, "permission denied");
    }

    @Test
    void refusesStepsThatDoNotFollow() {
        refused("state = 'DRAFT'", "DRAFT does not follow SUBMITTED");
        refused("rate_cents = 301, cash_cents = credits * 301", "what was submitted does not change");
        refused("right_id = gen_random_uuid()", "it rests on no right of this organisation at this rate");
    }

    @Test
    void refusesAYesByNobodyAboveWhatTheRightAllows() {
        refused(APPROVED_BY_NOBODY.formatted(cast.ics()), "somebody has to approve this much");
    }

    @Test
    void refusesAYesByAMemberOfTheOrganisationThatClaims() {
        refused(
                "approved_at = now(), approved_for = '" + cast.ics() + "', approved_by = '"
                        + cast.cook().id() + "'",
                "neither approves nor pays");
    }

    @Test
    void refusesABookingThatRetiredNothing() {
        refused(
                APPROVED_BY_NOBODY.formatted(cast.ics()) + ", approved_for = '" + cast.ics() + "', approved_by = '"
                        + cast.maya().id() + "'",
                "nothing was retired for it");
    }

    @Test
    void refusesToFreeOrToMoveTheSpendsOfALivingClaim() {
        for (var set : List.of("given_up_at = now()", "credits = 1")) {
            assertThatThrownBy(() -> tenants.runAs(
                            new OrganisationId(cast.kitchen()), cast.treasurer().id(), () -> entities.createNativeQuery(
                                            "update treasury.claimed_spend set " + set + " where claim_id = '" + claim
                                                    + "'")
                                    .executeUpdate()))
                    .as(set)
                    .satisfiesAnyOf(
                            refusal -> assertThat(refusal).hasStackTraceContaining("rests on spends of 0"),
                            refusal -> assertThat(refusal).hasStackTraceContaining("permission denied"));
        }
    }

    @Test
    void refusesAClaimThatBeginsHalfWay() {
        assertThatThrownBy(() -> tenants.runAs(
                        new OrganisationId(cast.kitchen()), cast.treasurer().id(), () -> entities.createNativeQuery(
                                        "insert into treasury.cash_claim (organisation_id, id, number, state,"
                                                + " credits, prepared_by, prepared_at, closed_at, closed_by) values ('"
                                                + cast.kitchen() + "', '" + UUID.randomUUID()
                                                + "', 77, 'WITHDRAWN', 1, '"
                                                + cast.cook().id() + "', now(), now(), '"
                                                + cast.cook().id() + "')")
                                .executeUpdate()))
                .hasStackTraceContaining("a claim begins as a draft");
    }
}
