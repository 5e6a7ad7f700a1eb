package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/**
 * Every pair of states, asked over HTTP as everybody who may and as everybody who may not. Only the exchange itself has no
 * address: what it does alone is refused to all.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EveryEdgeTest {

    /** As whom somebody asks. */
    enum Role {
        CONTRIBUTOR,
        RECEIVER,
        STEWARD,
        OTHER_MEMBER,
        ADMIN,
        STEWARD_ELSEWHERE,
        COUNCIL,
        /** Of a promise between two stewards: each is a side of it, and nothing else. */
        STEWARD_WHO_PROMISED,
        STEWARD_WHO_IS_HELPED;

        boolean isOfTwoStewards() {
            return this == STEWARD_WHO_PROMISED || this == STEWARD_WHO_IS_HELPED;
        }
    }

    /** Of one town for all pairs: each has promises of its own. */
    private static final Map<Role, Town.Person> PEOPLE = new EnumMap<>(Role.class);

    private static String here;

    @Inject
    Town town;

    @Inject
    SeatOffice seats;

    @Inject
    Tenants tenants;

    @BeforeEach
    void oneOfEachRole() {
        if (!PEOPLE.isEmpty()) {
            return;
        }
        here = town.organisation("Here");
        town.withoutLimits(here);
        // Stewards among themselves, so that a steward who is no side of it can confirm.
        Town.sql("update pool.promise_policy set stewards_elsewhere = false where organisation_id = '" + here + "'");
        PEOPLE.put(Role.CONTRIBUTOR, town.member(here, "Ana"));
        PEOPLE.put(Role.RECEIVER, town.member(here, "Ben"));
        PEOPLE.put(Role.OTHER_MEMBER, town.member(here, "Dan"));
        PEOPLE.put(Role.ADMIN, town.admin(here, "Leo"));
        PEOPLE.put(Role.STEWARD_ELSEWHERE, town.steward(town.organisation("There"), "Kim"));
        PEOPLE.put(Role.STEWARD_WHO_PROMISED, town.steward(here, "Sia"));
        PEOPLE.put(Role.STEWARD_WHO_IS_HELPED, town.steward(here, "Rio"));
        PEOPLE.put(Role.COUNCIL, town.person("Cleo"));
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        tenants.runAs(
                null,
                null,
                () -> seats.appointToCouncil(
                        new PersonId(PEOPLE.get(Role.COUNCIL).id()), now, now.plus(Duration.ofDays(30))));
        PEOPLE.put(Role.STEWARD, town.steward(here, "Maya"));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CommitmentState.values()).flatMap(from -> Arrays.stream(CommitmentState.values())
                .filter(to -> to != CommitmentState.OFFERED)
                .map(to -> Arguments.of(from, to)));
    }

    private static boolean may(CommitmentState from, CommitmentState to, Role role) {
        var edge = CommitmentEdges.find(from, to);
        return edge.isPresent()
                && switch (role) {
                    case CONTRIBUTOR, STEWARD_WHO_PROMISED -> edge.get().who().contains(Party.CONTRIBUTOR);
                    case RECEIVER, STEWARD_WHO_IS_HELPED -> edge.get().who().contains(Party.RECEIVER);
                    case STEWARD -> edge.get().who().contains(Party.STEWARD);
                    case OTHER_MEMBER, ADMIN, STEWARD_ELSEWHERE, COUNCIL -> false;
                };
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void isTakenByThoseWhoMayAndNobodyElse(CommitmentState from, CommitmentState to) {
        for (var ofStewards : List.of(false, true)) {
            var roles = Arrays.stream(Role.values())
                    .filter(role -> role.isOfTwoStewards() == ofStewards || role == Role.STEWARD)
                    .toList();
            var refused = promiseIn(from, ofStewards);
            for (var role : roles) {
                if (may(from, to, role)) {
                    var promise = promiseIn(from, ofStewards);
                    assertThat(ask(role, promise, from, to)).as("%s may", role).isEqualTo(200);
                    assertThat(state(promise)).as("%s may", role).isEqualTo(to);
                } else {
                    assertThat(ask(role, refused, from, to))
                            .as("%s may not", role)
                            // Asked for what is so already, those whose step it was are answered as the first time.
                            .isIn(from == to ? List.of(200, 403, 404, 409) : List.of(403, 404, 409));
                    assertThat(state(refused)).as("%s may not", role).isEqualTo(from);
                }
            }
        }
    }

    private static CommitmentState state(String promise) {
        return CommitmentState.valueOf(Town.text("select state from pool.commitment where id = '" + promise + "'"));
    }

    private String promiseIn(CommitmentState state, boolean ofStewards) {
        var contributor = ofStewards ? Role.STEWARD_WHO_PROMISED : Role.CONTRIBUTOR;
        var receiver = ofStewards ? Role.STEWARD_WHO_IS_HELPED : Role.RECEIVER;
        String need = PEOPLE.get(receiver)
                .api()
                .body("{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\","
                        + " \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        String promise = PEOPLE.get(contributor)
                .api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60, \"funding\": \"ISSUE\"}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        if (state == CommitmentState.OFFERED) {
            return promise;
        }
        took(ask(receiver, promise, CommitmentState.OFFERED, CommitmentState.ACCEPTED));
        switch (state) {
            case ACCEPTED -> {}
            case WITHDRAWN -> took(ask(contributor, promise, CommitmentState.ACCEPTED, state));
            case LAPSED, DECLINED -> took(ask(receiver, promise, CommitmentState.ACCEPTED, state));
            default -> {
                took(ask(contributor, promise, CommitmentState.ACCEPTED, CommitmentState.FULFILLED));
                if (state == CommitmentState.DISPUTED) {
                    // By a side, so that a steward can listen to both.
                    took(ask(receiver, promise, CommitmentState.FULFILLED, state));
                } else if (state != CommitmentState.FULFILLED) {
                    took(ask(Role.STEWARD, promise, CommitmentState.FULFILLED, CommitmentState.CONFIRMED));
                }
                if (state == CommitmentState.REVERSED) {
                    took(ask(Role.STEWARD, promise, CommitmentState.CONFIRMED, state));
                }
            }
        }
        return promise;
    }

    private static void took(int status) {
        assertThat(status).isEqualTo(200);
    }

    private int ask(Role role, String promise, CommitmentState from, CommitmentState to) {
        var address = address(from, to);
        var request = PEOPLE.get(role).api();
        var body =
                switch (address) {
                    case "fulfilment" -> "{\"minutes\": 60, \"doneOn\": \"2026-01-15\"}";
                    case "question" -> "{\"question\": \"All of it?\"}";
                    case "absence" -> "{\"words\": \"Another time!\"}";
                    case "confirmation" -> "{}";
                    default -> "{\"reason\": \"So it was.\"}";
                };
        return (address.equals("acceptance") ? request : request.body(body))
                .put(Town.at(here, promise, address))
                .statusCode();
    }

    private static String address(CommitmentState from, CommitmentState to) {
        return switch (to) {
            case ACCEPTED -> from == CommitmentState.OFFERED ? "acceptance" : "question";
            case DECLINED -> "refusal";
            case WITHDRAWN -> "withdrawal";
            case FULFILLED -> "fulfilment";
            case CONFIRMED -> from == CommitmentState.DISPUTED ? "settlement" : "confirmation";
            case DISPUTED -> "dispute";
            case REVERSED -> "reversal";
            case LAPSED -> "absence";
            case OFFERED -> throw new IllegalArgumentException("Nothing leads there");
        };
    }
}
