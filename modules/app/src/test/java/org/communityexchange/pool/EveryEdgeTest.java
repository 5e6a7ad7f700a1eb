package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/** Every step a promise can take, asked over HTTP as everybody who may and as everybody who may not. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class EveryEdgeTest {

    /** As whom somebody asks. */
    enum Role {
        CONTRIBUTOR,
        RECEIVER,
        STEWARD,
        OTHER_MEMBER,
        STEWARD_ELSEWHERE
    }

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person ben;
    private Town.Person maya;
    private Town.Person dan;
    private Town.Person kim;

    @BeforeEach
    void oneOfEachRole() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        ben = town.member(here, "Ben");
        maya = town.steward(here, "Maya");
        dan = town.member(here, "Dan");
        kim = town.steward(town.organisation("There"), "Kim");
    }

    /** Every edge somebody can ask for, by each role; what the exchange itself does has no address. */
    static Stream<Arguments> everyEdgeAndRole() {
        return CommitmentEdges.all().stream()
                .filter(edge -> edge.who().stream().anyMatch(party -> party != Party.EXCHANGE))
                .flatMap(edge -> Arrays.stream(Role.values())
                        .map(role -> Arguments.of(edge.from(), edge.to(), role, may(edge, role))));
    }

    private static boolean may(CommitmentEdges.Edge edge, Role role) {
        return switch (role) {
            case CONTRIBUTOR -> edge.who().contains(Party.CONTRIBUTOR);
            case RECEIVER -> edge.who().contains(Party.RECEIVER);
            case STEWARD -> edge.who().contains(Party.STEWARD);
            case OTHER_MEMBER, STEWARD_ELSEWHERE -> false;
        };
    }

    @ParameterizedTest(name = "{0} to {1} as {2}")
    @MethodSource("everyEdgeAndRole")
    void isTakenByThoseWhoMayAndNobodyElse(CommitmentState from, CommitmentState to, Role role, boolean may) {
        var promise = promiseIn(from);

        var status = ask(person(role), promise, from, to);

        var state = Town.text("select state from pool.commitment where id = '" + promise + "'");
        if (may) {
            assertThat(status).isEqualTo(200);
            assertThat(state).isEqualTo(to.name());
        } else {
            assertThat(status).isIn(403, 404);
            assertThat(state).isEqualTo(from.name());
        }
    }

    private Town.Person person(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> ana;
            case RECEIVER -> ben;
            case STEWARD -> maya;
            case OTHER_MEMBER -> dan;
            case STEWARD_ELSEWHERE -> kim;
        };
    }

    private String promiseIn(CommitmentState state) {
        String need = ben.api()
                .body(
                        "{\"title\": \"A shelf\", \"category\": \"REPAIR\", \"urgency\": \"WHENEVER\", \"audience\": \"EXCHANGE\", \"inOrganisationName\": false}")
                .post("/api/v1/organisations/" + here + "/needs")
                .path("id");
        String promise = ana.api()
                .body("{\"need\": \"" + need + "\", \"minutes\": 60}")
                .post("/api/v1/organisations/" + here + "/commitments")
                .path("id");
        if (state == CommitmentState.OFFERED) {
            return promise;
        }
        took(ask(ben, promise, CommitmentState.OFFERED, CommitmentState.ACCEPTED));
        if (state == CommitmentState.ACCEPTED) {
            return promise;
        }
        took(ask(ana, promise, CommitmentState.ACCEPTED, CommitmentState.FULFILLED));
        if (state != CommitmentState.FULFILLED) {
            took(ask(maya, promise, CommitmentState.FULFILLED, state));
        }
        return promise;
    }

    private static void took(int status) {
        assertThat(status).isEqualTo(200);
    }

    private int ask(Town.Person person, String promise, CommitmentState from, CommitmentState to) {
        var body = to == CommitmentState.FULFILLED
                ? "{\"minutes\": 60, \"doneOn\": \"2026-01-15\"}"
                : from == CommitmentState.FULFILLED && to == CommitmentState.ACCEPTED
                        ? "{\"question\": \"All of it?\"}"
                        : to == CommitmentState.LAPSED
                                ? "{\"words\": \"Another time!\"}"
                                : from == CommitmentState.FULFILLED && to == CommitmentState.CONFIRMED
                                        ? "{}"
                                        : "{\"reason\": \"So it was.\"}";
        var request = person.api();
        return (to == CommitmentState.ACCEPTED && from == CommitmentState.OFFERED ? request : request.body(body))
                .put(Town.at(here, promise, address(from, to)))
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
