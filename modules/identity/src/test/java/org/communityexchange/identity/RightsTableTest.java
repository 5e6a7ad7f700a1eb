package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

class RightsTableTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "reference", "rights.md");

    /** What each right lets one do, as the page says it. */
    private static final Map<Right, String> SENTENCES = Map.ofEntries(
            Map.entry(Right.SEE_MEMBERS, "See who belongs to the organisation, and what they open of their profiles"),
            Map.entry(Right.PUBLISH, "Publish offers and needs"),
            Map.entry(Right.COMMIT, "Promise something under the organisation"),
            Map.entry(Right.CONFIRM, "Confirm what was fulfilled, never one's own"),
            Map.entry(Right.ADMIT_MEMBERS, "Answer requests to join, invite by e-mail"),
            Map.entry(Right.ACT_FOR_MEMBERS, "Add members without e-mail and act for them; record shared households"),
            Map.entry(Right.SCREEN_MEMBERS, "Write down which members were checked for sensitive help, never oneself"),
            Map.entry(Right.SERVE_SPENDS, "Capture and release what is spent on the organisation's offers"),
            Map.entry(
                    Right.RUN_COUNTERS,
                    "Open and close the counters of a venue, print and void member cards, void meal tickets"),
            Map.entry(Right.PLAN_EVENTS, "Plan events and their shifts"),
            Map.entry(Right.PUBLISH_FOR_ORGANISATION, "Publish in the organisation's own name, with prices"),
            Map.entry(Right.CONFIGURE, "Change the organisation's words and questions"),
            Map.entry(Right.APPOINT, "Give and end seats, end a membership with a reason"),
            Map.entry(Right.READ_AUDIT, "Read the organisation's audit trail"),
            Map.entry(Right.READ_ORGANISATION_WALLET, "Read the organisation's wallet and statement"),
            Map.entry(Right.SPEND_FOR_ORGANISATION, "Spend credits of the organisation's wallet on what others offer"),
            Map.entry(Right.READ_TREASURY, "Read the organisation's treasury and every entry behind a figure"),
            Map.entry(Right.RUN_TREASURY, "Record money, deposit backing, reconcile, prepare cash claims"),
            Map.entry(Right.SET_MONEY_POLICY, "Set backing, issuance budgets and the terms of credits"),
            Map.entry(Right.APPROVE_CLAIMS, "Approve cash claims of other organisations"),
            Map.entry(Right.DECIDE_FOR_EXCHANGE, "Decide for the whole exchange"));

    @Test
    void theDocumentationSaysTheSame() throws IOException {
        var page = page();
        if (Boolean.getBoolean("exchange.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("run the tests of identity with -Dexchange.docs.write=true to write the page anew")
                .exists()
                .hasContent(page);
    }

    @Test
    void everyRightIsSaidInWords() {
        assertThat(SENTENCES).containsOnlyKeys(Right.values());
    }

    @Test
    void aMemberNeitherConfirmsNorAppointsNorReadsTheAuditTrail() {
        assertThat(RightsTable.ofMember()).containsExactlyInAnyOrder(Right.SEE_MEMBERS, Right.PUBLISH, Right.COMMIT);
    }

    @Test
    void onlyAnAdminGivesSeatsAndOnlyTheCouncilDecidesForTheExchange() {
        assertThat(seatsWith(Right.APPOINT)).containsExactly(SeatKind.ADMIN);
        assertThat(seatsWith(Right.CONFIGURE)).containsExactly(SeatKind.ADMIN);
        assertThat(seatsWith(Right.DECIDE_FOR_EXCHANGE)).containsExactly(SeatKind.COUNCIL);
        assertThat(seatsWith(Right.SET_MONEY_POLICY)).containsExactly(SeatKind.ADMIN);
    }

    @Test
    void onlyATreasurerRecordsMoney() {
        assertThat(seatsWith(Right.RUN_TREASURY)).containsExactly(SeatKind.TREASURER);
    }

    @Test
    void whoGivesSeatsConfirmsNothing() {
        assertThat(RightsTable.of(SeatKind.ADMIN)).doesNotContain(Right.CONFIRM, Right.ACT_FOR_MEMBERS);
    }

    @Test
    void everyRightBelongsToSomebody() {
        var given = EnumSet.copyOf(RightsTable.ofMember());
        for (var seat : SeatKind.values()) {
            given.addAll(RightsTable.of(seat));
        }

        assertThat(given).containsExactlyInAnyOrder(Right.values());
    }

    private static List<SeatKind> seatsWith(Right right) {
        return List.of(SeatKind.values()).stream()
                .filter(seat -> RightsTable.of(seat).contains(right))
                .toList();
    }

    private static String page() {
        var page = new StringBuilder("""
                # Rights

                What somebody may do in an organisation follows from an active membership and from the seats held at the moment of the
                request. A seat has a first and a last day; a second after its end it gives nothing. Without a membership a seat gives
                nothing either. The token from the sign-in server says who somebody is and never what they may do.

                This page is written from the table that the access check reads; a test fails when the two differ.

                | right | lets one | member | steward | treasurer | admin | council |
                |---|---|:-:|:-:|:-:|:-:|:-:|
                """);
        for (var right : Right.values()) {
            page.append("| `").append(right).append("` | ").append(SENTENCES.get(right));
            page.append(" | ").append(RightsTable.ofMember().contains(right) ? "✓" : "");
            for (var seat : SeatKind.values()) {
                page.append(" | ").append(RightsTable.of(seat).contains(right) ? "✓" : "");
            }
            page.append(" |\n");
        }
        return page.append("""

                The rights of a seat come on top of those of a member. Council seats are of the exchange: they count where an address names
                no organisation.

                ## How an address says what it needs

                Each endpoint declares exactly one of:

                | declaration | who is answered | who is refused |
                |---|---|---|
                | `@Needs(Right.…)` | whoever holds the right now in the organisation of the path | 401 nobody signed in · 404 somebody with nothing to do with the organisation · 403 a member without the right |
                | `@SignedIn` | anybody signed in | 401 nobody signed in |
                | `@OpenToAll` | anybody | |

                An endpoint that declares none answers nobody (404). An organisation that does not exist, or is suspended, is 404 for everybody.

                ## Verify

                ```
                mvn -pl modules/identity -am test -Dtest=RightsTableTest -Dsurefire.failIfNoSpecifiedTests=false
                ```

                Add `-Dexchange.docs.write=true` to write this page anew after changing `RightsTable`.
                """).toString();
    }
}
