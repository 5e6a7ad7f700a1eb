package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.RepairCafe.newcomer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** A name that a member has makes no second person before somebody was asked. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class OneOfTheseTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private RepairCafe cafe;

    @BeforeEach
    void anEvent() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        cafe = RepairCafe.planned(here, maya, "");
    }

    @Test
    void asksWhetherAMemberOfThisNameIsMeant() {
        var ana = town.member(here, "Ana");
        var typed = "  " + ana.login().name().toUpperCase(java.util.Locale.ROOT).replace(" ", "   ");
        var key = UUID.randomUUID();

        walkIn(UUID.randomUUID(), newcomer(typed, null, cafe.fixing(), null, null))
                .statusCode(409)
                .body("type", equalTo("/problems/name-known"))
                .body("candidates.id", contains(ana.id().toString()))
                .body("candidates.name", contains(ana.login().name()))
                .body(
                        "candidates.memberSince",
                        contains(LocalDate.now(RepairCafe.ZONE).toString()))
                .body("candidates.hasLogin", contains(true));
        assertThat(people()).isZero();
        var another = RepairCafe.somebodyNew(typed, cafe.fixing(), null, null);
        walkIn(key, another).statusCode(200).body("rows", hasSize(1));
        walkIn(key, another).statusCode(200).body("rows", hasSize(1));
        assertThat(people()).isEqualTo(1);
        walkIn(
                        UUID.randomUUID(),
                        "{\"person\": \"" + ana.id() + "\", \"displayName\": \""
                                + ana.login().name() + "\", \"shift\": \"" + cafe.fixing() + "\"}")
                .statusCode(200)
                .body("rows", hasSize(2));
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void doesNotAskAboutPeopleOfOtherOrganisationsOrAgainAboutWhatWasDone() {
        var far = town.member(town.organisation("Elsewhere"), "Wilhelmina");
        var key = UUID.randomUUID();
        var said = newcomer(far.login().name(), null, cafe.fixing(), null, null);

        walkIn(key, said).statusCode(200).body("rows", hasSize(1));
        // The same once more finds the member whom it made, and does not ask about them.
        walkIn(key, said).statusCode(200).body("rows", hasSize(1));
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void theDoorAndTheRosterShowWhomItMayBe() {
        var ana = town.member(here, "Ana");
        var pages = maya.pages();
        var typed = new HashMap<>(Map.of(
                "displayName",
                ana.login().name(),
                "shift",
                cafe.fixing(),
                "command",
                UUID.randomUUID().toString()));

        for (var page : new String[] {"/door", "/roster"}) {
            var asked = pages.submitOnly(
                    cafe.page() + page,
                    cafe.page() + (page.equals("/door") ? "/door/walk-ins" : page),
                    in(typed, page));
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.body())
                    .contains(
                            "One of these?",
                            "value=\"" + ana.id() + "\"",
                            "value=\"new\"",
                            "Somebody here has this name",
                            "Member since ")
                    .doesNotContain(ana.login().email());
        }
        typed.put("who", ana.id().toString());
        assertThat(pages.submit(cafe.page() + "/door", cafe.page() + "/door/walk-ins", typed)
                        .body())
                .contains(ana.login().name() + " is in.");
        typed.put("who", "new");
        typed.put("command", UUID.randomUUID().toString());
        assertThat(pages.submit(cafe.page() + "/roster", cafe.page() + "/roster", in(typed, "/roster"))
                        .status())
                .isEqualTo(200);
        assertThat(people()).isEqualTo(1);
    }

    private static Map<String, String> in(Map<String, String> typed, String page) {
        var all = new HashMap<>(typed);
        if (page.equals("/roster")) {
            all.put("in", "00:00");
        }
        return all;
    }

    /** Those without a login. */
    private long people() {
        return Town.count("select count(*) from identity.person where managed_by = '" + here + "'");
    }

    private ValidatableResponse walkIn(UUID key, String body) {
        return maya.api()
                .header("Idempotency-Key", key.toString())
                .body(body)
                .post(cafe.path() + "/attendance/walk-ins")
                .then();
    }
}
