package org.communityexchange.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.app.access.TwoTowns.FOREIGN;
import static org.communityexchange.app.access.TwoTowns.OWN;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.access.TwoTowns.Role;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

/**
 * Every endpoint, asked by every role, in their own organisation, in a foreign one, and for rows of a foreign one. Which
 * endpoints there are is read from the code, so that none is forgotten; {@link AccessTableTest} holds the table beside it.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class AccessMatrixTest {

    /** Would end the session or the membership of whoever asks, and so the rest of the matrix. */
    private static final Set<String> ENDS_THE_ASKER =
            Set.of("POST /o/{organisation}/membership/leave", "POST /sign-out");

    @Inject
    TwoTowns towns;

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeEach
    void twoTowns() {
        towns.build();
    }

    @Test
    void everyRoleIsAnsweredAsTheTableSaysInItsOwnOrganisation() {
        for (var endpoint : Endpoint.all()) {
            for (var role : Role.values()) {
                if (ENDS_THE_ASKER.contains(endpoint.key()) && role != Role.ANONYMOUS) {
                    continue;
                }
                var answer = ask(endpoint, role, endpoint.at(OWN, unknownRows(endpoint)));
                check(endpoint, role, answer);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
    }

    @Test
    void whoeverHoldsEverySeatElsewhereFindsNothingInsideAForeignOrganisation() {
        for (var endpoint : Endpoint.all()) {
            if (!endpoint.isInOrganisation() || Set.of("OPEN", "SIGNED_IN").contains(endpoint.access())) {
                continue;
            }
            for (var role : List.of(Role.MEMBER, Role.STEWARD, Role.TREASURER, Role.ADMIN, Role.COUNCIL)) {
                var answer = ask(endpoint, role, endpoint.at(FOREIGN, foreignRows(endpoint)));
                if (answer.status() != 404) {
                    wrong.add(role + " " + endpoint.key() + " in a foreign organisation: " + answer.status());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aRowOfAForeignOrganisationIsAnsweredAsIfItDidNotExist() {
        for (var endpoint : Endpoint.all()) {
            var rows = foreignRows(endpoint);
            if (!endpoint.isInOrganisation() || rows.isEmpty()) {
                continue;
            }
            for (var role : List.of(Role.STEWARD, Role.ADMIN, Role.MEMBER)) {
                if (!holders(endpoint).contains(role)) {
                    continue;
                }
                var foreign = ask(endpoint, role, endpoint.at(OWN, rows));
                var unknown = ask(endpoint, role, endpoint.at(OWN, unknownRows(endpoint)));
                if (foreign.status() != unknown.status() || foreign.status() < 400) {
                    wrong.add(role + " " + endpoint.key() + ": foreign " + foreign.status() + ", unknown "
                            + unknown.status());
                }
                if (foreign.body().contains("Foreign secret")) {
                    wrong.add(role + " " + endpoint.key() + " shows a foreign row");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAnOrganisationKeepsToItselfIsOnNoBoard() {
        for (var role : List.of(Role.ANONYMOUS, Role.OUTSIDER, Role.MEMBER, Role.ADMIN)) {
            for (var board : List.of(
                    "/offers",
                    "/needs",
                    "/events",
                    "/",
                    "/o/" + FOREIGN,
                    "/o/" + FOREIGN + "/offers",
                    "/api/v1/offers",
                    "/api/v1/needs",
                    "/api/v1/events")) {
                var answer = Asker.get(role == Role.ANONYMOUS ? null : towns.login(role), board);
                assertThat(answer.status()).as(role + " " + board).isEqualTo(200);
                assertThat(answer.body()).as(role + " " + board).doesNotContain("Foreign secret");
            }
        }
    }

    private Asker.Answer ask(Endpoint endpoint, Role role, String address) {
        asked++;
        return Asker.ask(endpoint, role == Role.ANONYMOUS ? null : towns.login(role), address);
    }

    private void check(Endpoint endpoint, Role role, Asker.Answer answer) {
        var said = role + " " + endpoint.key() + " needs " + endpoint.access() + ": " + answer.status();
        if (answer.status() >= 500) {
            wrong.add(said + " "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
            return;
        }
        switch (endpoint.access()) {
            case "OPEN" -> {
                if (answer.status() == 401 || answer.status() == 403) {
                    wrong.add(said);
                }
            }
            case "SIGNED_IN" -> {
                if (role == Role.ANONYMOUS ? !answer.asksToSignIn() : answer.asksToSignIn()) {
                    wrong.add(said);
                }
            }
            default -> checkRight(endpoint, role, answer, said);
        }
    }

    private void checkRight(Endpoint endpoint, Role role, Asker.Answer answer, String said) {
        if (role == Role.ANONYMOUS) {
            if (!answer.asksToSignIn()) {
                wrong.add(said);
            }
        } else if (!endpoint.isInOrganisation()) {
            // What is decided for the whole exchange is no secret; whoever is signed in and has no seat is told so.
            if (role == Role.COUNCIL == (answer.status() == 403)) {
                wrong.add(said + ", and the council decides for the exchange, nobody else");
            }
        } else if (holders(endpoint).contains(role)) {
            if (answer.status() == 403 || answer.asksToSignIn()) {
                wrong.add(said + ", though they hold the right");
            }
        } else if (Set.of(Role.MEMBER, Role.STEWARD, Role.TREASURER, Role.ADMIN, Role.LAPSED_STEWARD)
                .contains(role)) {
            if (answer.status() != 403) {
                wrong.add(said + ", and a member without the right is told so with 403");
            }
        } else if (answer.status() != 404) {
            wrong.add(said + ", and whoever is not of this organisation finds nothing");
        }
    }

    /** Which roles hold the endpoint's right in their own organisation. */
    private static Set<Role> holders(Endpoint endpoint) {
        if (Set.of("OPEN", "SIGNED_IN").contains(endpoint.access())) {
            return Set.of(Role.MEMBER, Role.STEWARD, Role.TREASURER, Role.ADMIN);
        }
        var right = Right.valueOf(endpoint.access());
        var holders = new java.util.HashSet<Role>();
        var bySeat =
                Map.of(Role.STEWARD, SeatKind.STEWARD, Role.TREASURER, SeatKind.TREASURER, Role.ADMIN, SeatKind.ADMIN);
        bySeat.forEach((role, seat) -> {
            if (RightsTable.of(seat).contains(right)) {
                holders.add(role);
            }
        });
        if (RightsTable.ofMember().contains(right)) {
            holders.addAll(Set.of(Role.MEMBER, Role.STEWARD, Role.TREASURER, Role.ADMIN, Role.LAPSED_STEWARD));
        }
        return holders;
    }

    private static Map<String, String> unknownRows(Endpoint endpoint) {
        var rows = new TreeMap<String, String>();
        endpoint.rowParameters()
                .keySet()
                .forEach(name -> rows.put(name, UUID.randomUUID().toString()));
        return rows;
    }

    /** Ids of the foreign organisation's rows; empty when the address has no row of a kind we know. */
    private Map<String, String> foreignRows(Endpoint endpoint) {
        var rows = new TreeMap<String, String>();
        endpoint.rowParameters().forEach((name, segment) -> {
            var row = towns.foreignRow(segment);
            if (row != null) {
                rows.put(name, row);
            } else if (endpoint.isInOrganisation()) {
                throw new AssertionError("The matrix has no foreign row for {" + name + "} after /" + segment);
            }
        });
        return rows;
    }
}
