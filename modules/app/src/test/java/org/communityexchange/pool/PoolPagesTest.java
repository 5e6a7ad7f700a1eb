package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** The same rooms as pages, without any script. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PoolPagesTest {

    @Inject
    Town town;

    private String here;
    private Town.Person ana;
    private Town.Person maya;

    @BeforeEach
    void aMemberAndASteward() {
        here = town.organisation("Here");
        ana = town.member(here, "Ana");
        maya = town.seated(here, "Maya", SeatKind.ADMIN);
        Town.sql("insert into identity.seat (organisation_id, id, person_id, kind, from_at, until_at, created_at)"
                + " values ('" + here + "', gen_random_uuid(), '" + maya.id()
                + "', 'STEWARD', now() - interval '1 day', now() + interval '30 days', now())");
    }

    @Test
    void keepsWhatWasTypedWhenAnOfferIsRefused() {
        var typed = Map.of(
                "title", "<script>alert(1)</script>" + "x".repeat(200),
                "description", "Hems and zips",
                "category", "CRAFT",
                "audience", "NOBODY",
                "command", UUID.randomUUID().toString());

        var page = ana.pages().submit("/o/" + here + "/offers/new", "/o/" + here + "/offers", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("can be at most 120 characters", "Hems and zips", "href=\"#title\"", "href=\"#audience\"")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void pointsToTheToolLibraryBesideTheField() {
        var page = ana.pages()
                .submit(
                        "/o/" + here + "/offers/new",
                        "/o/" + here + "/offers",
                        Map.of("title", "My drill", "category", "TOOL_LENDING", "audience", "PUBLIC"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Tool Library", "href=\"#category\"", "My drill");
    }

    @Test
    void livesTheWholeLoopWithoutAScript() {
        var member = "/o/" + here;
        // A need, answered: first what it would bring, then the promise.
        var need = maya.pages()
                .submit(
                        member + "/needs/new",
                        member + "/needs",
                        Map.of(
                                "title", "Sort the donated books",
                                "category", "EVENT_HELP",
                                "urgency", "THIS_WEEK",
                                "audience", "EXCHANGE",
                                "minutesEstimate", "90",
                                "name", "ORGANISATION"));
        assertThat(need.status()).as(need.body()).isEqualTo(200);
        assertThat(need.body()).contains("Your need is published.", "Sort the donated books");
        var needId = need.path().substring(need.path().lastIndexOf('/') + 1);
        var promise = new LinkedHashMap<>(Map.of(
                "need",
                needId,
                "minutes",
                "90",
                "note",
                "On Friday",
                "funding",
                "ISSUE",
                "command",
                UUID.randomUUID().toString()));
        var start = ana.pages().get(member + "/commitments/new?need=" + needId);
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.body()).contains("value=\"90\"");
        var tooLong = new LinkedHashMap<>(promise);
        tooLong.put("minutes", "10000");
        var refused =
                ana.pages().submit(member + "/commitments/new?need=" + needId, member + "/commitments/new", tooLong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("at most 960", "On Friday");
        var check =
                ana.pages().submit(member + "/commitments/new?need=" + needId, member + "/commitments/new", promise);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("3 credits, and 0 of 30 minutes towards the next", "I promise");
        var made = ana.pages().submit(member + "/commitments/new?need=" + needId, member + "/commitments", promise);
        assertThat(made.body()).contains("Promised.", "Waiting for an answer");
        var commitment = made.path();

        // Accepted, done, asked about, confirmed.
        assertThat(maya.pages().get(member + "/queue").body()).contains("Sort the donated books", "Accept");
        maya.pages().submit(member + "/queue", commitment + "/confirmation", Map.of("answer", "accept"));
        var early = ana.pages()
                .submit(
                        commitment,
                        commitment + "/fulfilment",
                        Map.of("minutes", "-5", "doneOn", "1900-01-01", "note", "Done"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("at least 1", "cannot be before");
        ana.pages()
                .submit(
                        commitment,
                        commitment + "/fulfilment",
                        Map.of("minutes", "75", "doneOn", "2026-01-15", "note", "Done"));
        assertThat(maya.pages().get(commitment + "/confirmation?answer=ask").status())
                .isEqualTo(200);
        var silent = maya.pages()
                .submit(
                        commitment + "/confirmation?answer=decline",
                        commitment + "/confirmation",
                        Map.of("answer", "decline", "reason", ""));
        assertThat(silent.status()).isEqualTo(422);
        var stale = maya.pages()
                .submit(member + "/queue", commitment + "/confirmation", Map.of("answer", "confirm", "version", "0"));
        assertThat(stale.body()).contains("changed since you looked");
        var version = ana.api()
                .get("/api/v1/organisations/" + here + "/commitments/"
                        + commitment.substring(commitment.lastIndexOf('/') + 1))
                .path("version")
                .toString();
        var confirmed = maya.pages()
                .submit(
                        member + "/queue",
                        commitment + "/confirmation",
                        Map.of("answer", "confirm", "version", version));
        assertThat(confirmed.body()).contains("Confirmed: 2 credits, and 15 of 30 minutes towards the next.");

        // In the wallet, each line opening what it came from.
        var wallet = ana.pages().get("/wallet");
        assertThat(wallet.body()).contains("2 credits", "15 of 30 minutes banked", "Sort the donated books", "Here");
        var transfer = href(wallet.body(), "/wallet/transfers/");
        assertThat(ana.pages().get(transfer).body()).contains("new, from Here", "your wallet", commitment);
        assertThat(ana.pages().get("/wallet/statement").body()).contains(transfer);
        assertThat(ana.pages().get("/commitments").body()).contains("Sort the donated books", "Confirmed");

        // Spent on a meal, in two steps.
        var offer = maya.pages()
                .submit(
                        member + "/offers/new",
                        member + "/offers",
                        Map.of(
                                "title",
                                "A warm meal",
                                "category",
                                "FOOD",
                                "priceCredits",
                                "2",
                                "unitLabel",
                                "meal",
                                "capacityPerMonth",
                                "20",
                                "audience",
                                "PUBLIC",
                                "name",
                                "ORGANISATION"));
        assertThat(offer.body()).contains("Your offer is published.", "20 of 20 left this month");
        assertThat(ana.pages().get("/offers?organisation=" + here).body()).contains("A warm meal");
        var spend = offer.path() + "/spend";
        assertThat(ana.pages().get(spend).body()).contains("Check before you confirm", "Set 2 credits aside");
        var three = ana.pages().get(spend + "?quantity=3");
        assertThat(three.body()).contains("4 credits are missing").doesNotContain("aside</button>");
        var command = UUID.randomUUID().toString();
        var tooFew = ana.pages().submit(spend, spend, Map.of("quantity", "3", "command", command));
        assertThat(tooFew.status()).isEqualTo(409);
        assertThat(tooFew.body()).contains("4 credits are missing", "Half an hour of help brings one");
        assertThat(ana.pages().submit(spend, spend, Map.of("quantity", "1")).status())
                .as("a form that lost its command")
                .isEqualTo(422);
        var held = ana.pages().submit(spend, spend, Map.of("quantity", "1", "command", command));
        assertThat(held.body()).contains("Your credits are set aside", "Set aside");
        var again = ana.pages().submit(spend, spend, Map.of("quantity", "1", "command", command));
        assertThat(again.path()).isEqualTo(held.path());
        assertThat(maya.pages().get(member + "/spends").body()).contains("1 × A warm meal");
        var served = maya.pages().submit(member + "/spends", held.path() + "/capture", Map.of());
        assertThat(served.body()).contains("The credits were passed on.");
        assertThat(maya.pages().get(member + "/wallet").body()).contains("2 credits", "A warm meal");
        assertThat(ana.pages().get("/wallet").body()).contains("0 credits");
    }

    @Test
    void signsUpForAShiftAndShowsThePlace() {
        var day = java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto"))
                .plusDays(7)
                .toString();
        var page = maya.pages()
                .submit(
                        "/o/" + here + "/events/new",
                        "/o/" + here + "/events",
                        Map.of(
                                "title",
                                "Repair Café",
                                "heldOn",
                                day,
                                "audience",
                                "PUBLIC",
                                "shifts.0.role",
                                "Lamps",
                                "shifts.0.starts",
                                "10:00",
                                "shifts.0.ends",
                                "12:00",
                                "shifts.0.capacity",
                                "1"));
        assertThat(page.body()).contains("The event is published.", "1 of 1 left");
        var wrong = maya.pages()
                .submit(
                        page.path(),
                        page.path() + "/shifts",
                        Map.of(
                                "added.role",
                                "Kitchen",
                                "added.starts",
                                "12:00",
                                "added.ends",
                                "11:00",
                                "added.capacity",
                                "2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("at least 15 minutes after", "Kitchen", "id=\"added.ends-error\"");
        var visitor = new PageClient(ExchangeResource.publicUrl());
        assertThat(visitor.get("/events?organisation=" + here).body()).contains("Repair Café");
        assertThat(visitor.get(page.path()).body()).contains("Sign in to take a place");

        var shift = href(ana.pages().get(page.path()).body(), "/o/" + here + "/commitments/new?shift=");
        var check = ana.pages().get(shift);
        assertThat(check.body()).contains("Check before you promise", "4 credits");
        var made = ana.pages()
                .submit(
                        shift,
                        "/o/" + here + "/commitments",
                        Map.of("shift", shift.substring(shift.indexOf('=') + 1), "funding", "ISSUE"));

        assertThat(made.body()).contains("You are in.", "Accepted");
        assertThat(ana.pages().get(page.path()).body()).contains("You have a place");
    }

    @Test
    void showsEveryPageEmptyAndToVisitors() {
        var visitor = new PageClient(ExchangeResource.publicUrl());
        for (var path : List.of(
                "/offers",
                "/needs",
                "/events",
                "/o/" + here + "/offers",
                "/o/" + here + "/needs",
                "/o/" + here + "/events",
                "/offers?q=zzzzzz")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of(
                "/commitments",
                "/wallet",
                "/wallet/statement",
                "/o/" + here + "/queue",
                "/o/" + here + "/spends",
                "/o/" + here + "/wallet",
                "/o/" + here + "/commitments/new",
                "/o/" + here + "/events/new")) {
            assertThat(maya.pages().get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of(
                "/o/" + here + "/offers/" + UUID.randomUUID(),
                "/o/" + here + "/spends/" + UUID.randomUUID(),
                "/wallet/transfers/" + UUID.randomUUID(),
                "/o/nowhere-at-all/offers",
                "/o/" + here + "/offers/x",
                "/o/" + here + "/commitments/new?need=" + UUID.randomUUID())) {
            assertThat(ana.pages().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(ana.pages().get("/o/" + here + "/queue").status()).isEqualTo(403);
    }

    private static String href(String body, String start) {
        var from = body.indexOf("href=\"" + start);
        assertThat(from).as(start).isPositive();
        return body.substring(from + 6, body.indexOf('"', from + 6)).replace("&amp;", "&");
    }
}
