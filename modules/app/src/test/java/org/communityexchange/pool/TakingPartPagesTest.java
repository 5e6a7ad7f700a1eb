package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** A workshop from its places to the report, on pages; and that nothing stays set aside once it is settled. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class TakingPartPagesTest {

    @Inject
    Town town;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    private String here;
    private Town.Person leo;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aMemberWithFiveCredits() {
        here = town.organisation("Here");
        leo = town.admin(here, "Leo");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        town.earn(here, ana, maya, 5);
    }

    @Test
    void keepsWhatWasTypedWhenPlacesAreRefused() {
        var workshop = Workshop.planned(here, maya, "PUBLIC");

        var refused = maya.pages()
                .submit(
                        workshop.page(),
                        workshop.page() + "/places",
                        Map.of("places", "12", "priceCredits", "1001", "cancelDays", "3"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#priceCredits\"", "value=\"1001\"", "value=\"12\"");
        assertThat(ana.pages().get(workshop.page()).body())
                .contains("Shifts")
                .doesNotContain("Take part", "Places to take part");
    }

    @Test
    void showsWhatItCostsSetsItAsideAndTakesItAtTheDoor() {
        var workshop = Workshop.planned(here, maya, "PUBLIC");
        var offered = maya.pages()
                .submit(
                        workshop.page(),
                        workshop.page() + "/places",
                        Map.of("places", "5", "priceCredits", "2", "cancelDays", ""));
        assertThat(offered.body()).contains("The places are saved.");
        assertThat(town.person("Zara").pages().get("/events").status()).isEqualTo(200);
        assertThat(ana.pages().get(workshop.page()).body())
                .contains("Take part", "5 places left", "Help at it", workshop.page() + "/place\"");

        var check = ana.pages().get(workshop.page() + "/place");
        assertThat(check.body()).contains("Set 2 credits aside", "In your wallet", "5 places left");
        var command = UUID.randomUUID().toString();
        var place =
                ana.pages().submit(workshop.page() + "/place", workshop.page() + "/place", Map.of("command", command));
        assertThat(place.body()).contains("You have a place.", "Set aside until the event", "Give the place back");
        assertThat(ana.pages().get(workshop.page()).body()).contains("You have a place", "4 places left");
        assertThat(ana.pages().get(workshop.page() + "/place").body()).contains("You already have a place.");
        assertThat(ana.pages().get("/wallet").body()).contains("Set aside for", "Bread for beginners");

        assertThat(ana.pages().get(workshop.page() + "/participants").status()).isEqualTo(403);
        var list = workshop.page() + "/participants";
        assertThat(maya.pages().get(list).body())
                .contains(ana.login().name(), "1 person is expected")
                .doesNotContain("Is here");
        workshop.on(Workshop.TODAY);
        var id = place.path().substring(place.path().lastIndexOf('/') + 1);
        assertThat(maya.pages().get(list).body()).contains("Is here", "everybody else took part");
        var done = maya.pages()
                .submit(
                        list,
                        list,
                        Map.of("now", id, "command", UUID.randomUUID().toString()));
        assertThat(done.body()).contains("It is written down.", "1 took part", "Passed on to Here");
        assertThat(leo.pages().get("/o/" + here + "/wallet").body()).contains("Received for", "Bread for beginners");
        assertThat(ana.pages().get(place.path()).body()).contains("Took part").doesNotContain("Give the place back");
    }

    @Test
    void saysOfEverybodyAtOnceAndOfEachWhatTheOrganiserChose() {
        var workshop = Workshop.of(here, maya, 5, 1);
        var anas = workshop.taken(ana);
        var ben = town.member(here, "Ben");
        town.earn(here, ben, maya, 1);
        var bens = workshop.taken(ben);
        workshop.on(Workshop.TODAY);
        var list = workshop.page() + "/participants";

        var done = maya.pages()
                .submit(
                        list,
                        list,
                        Map.of(
                                "outcome." + anas,
                                "MISSED",
                                "seen." + anas,
                                "yes",
                                "seen." + bens,
                                "yes",
                                "rest",
                                "yes",
                                "command",
                                UUID.randomUUID().toString()));

        assertThat(done.body()).contains("Did not come", "Back in the wallet", "1 took part");
        assertThat(ana.balance()).isEqualTo(5);
        assertThat(ben.balance()).isZero();
        maya.api()
                .get(workshop.path() + "/report")
                .then()
                .statusCode(200)
                .body("people", equalTo(0))
                .body("tookPart", equalTo(1))
                .body("creditsTaken", equalTo(1));
        assertThat(maya.pages().get(workshop.page() + "/report").body())
                .contains(
                        "People who took part, apart from those who helped",
                        "Credits received from those who took part");
    }

    @Test
    void tellsWhoeverCannotPayHowManyCreditsAreMissing() {
        var workshop = Workshop.of(here, maya, 5, 7);
        var page = workshop.page() + "/place";

        assertThat(ana.pages().get(page).body())
                .contains("2 credits are missing")
                .doesNotContain("Set 7 credits aside");
        // The token is that of another page: this one has no form to send.
        var refused = ana.pages()
                .submitOnly(
                        "/o/" + here + "/offers/new",
                        page,
                        Map.of("command", UUID.randomUUID().toString()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("2 credits are missing");
    }

    @Test
    void standsAmongTheWaysToSpendOfTheCommonsUntilOneTakesPart() {
        var dear = Workshop.of(here, maya, 5, 9);
        var free = Workshop.of(here, maya, 5, 0);
        var workshop = Workshop.of(here, maya, 5, 2);
        var ways = "/api/v1/me/ways-to-spend";
        ana.api()
                .get(ways)
                .then()
                .statusCode(200)
                .body("now.findAll { it.organisation == '" + here + "' }.kind", equalTo(List.of("COMMONS")))
                .body("now.findAll { it.organisation == '" + here + "' }.left", equalTo(List.of(5)))
                .body("now.findAll { it.organisation == '" + here + "' }.href", equalTo(List.of(workshop.page())))
                .body("later.findAll { it.organisation == '" + here + "' }.href", equalTo(List.of(dear.page())))
                .body("later.findAll { it.organisation == '" + here + "' }.missing", equalTo(List.of(4)));
        assertThat(ana.pages().get("/spend").body()).contains("Bread for beginners", "5 places left");

        workshop.taken(ana);

        ana.api().get(ways).then().body("now.findAll { it.organisation == '" + here + "' }", empty());
        ana.api()
                .get("/api/v1/events?limit=100&organisation=" + here)
                .then()
                .body("items.findAll { it.organisation == '" + here + "' }.partPrice", hasItems(9, 0, 2))
                .body("items.find { it.id == '" + free.id() + "' }.takesPart", equalTo(false))
                .body("items.find { it.id == '" + workshop.id() + "' }.takesPart", equalTo(true))
                .body("items.find { it.id == '" + workshop.id() + "' }.partLeft", equalTo(4));
    }

    @Test
    void aStewardTakesAPlaceForAManagedMember() {
        var workshop = Workshop.of(here, maya, 5, 0);
        var ruth = tenants.call(new OrganisationId(here), maya.id(), () -> managed.add("Ruth", "Agreed on paper.")
                .value());
        var page = workshop.page() + "/place";

        ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"for\": \"" + ruth + "\"}")
                .post(workshop.path() + "/participations")
                .then()
                .statusCode(403);
        var taken = maya.pages()
                .submit(
                        page + "?for=" + ruth,
                        page,
                        new LinkedHashMap<>(Map.of(
                                "for",
                                ruth.toString(),
                                "command",
                                UUID.randomUUID().toString())));

        assertThat(taken.body())
                .contains("Ruth", "Taken for them by " + maya.login().name());
    }

    @Test
    void whatNobodySettledGoesBackAfterFourWeeks() throws Exception {
        var workshop = Workshop.of(here, maya, 5, 2);
        var place = workshop.taken(ana);
        var job = jobs.stream()
                .filter(each -> each.name().equals("pool.places-nobody-settled"))
                .findFirst()
                .orElseThrow();

        workshop.on(Workshop.TODAY.minusDays(28));
        job.run();
        assertThat(ana.balance()).isEqualTo(3);
        workshop.on(Workshop.TODAY.minusDays(29));
        job.run();
        job.run();

        assertThat(ana.balance()).isEqualTo(5);
        assertThat(Town.text("select state from pool.participation where id = '" + place + "'"))
                .isEqualTo("LAPSED");
    }

    /** Law: once an event is settled or cancelled nothing is set aside for it, and no credit came or went. */
    @Test
    void whateverHappensNothingStaysSetAsideAndNothingGoesAway() {
        var people = List.of(ana, town.member(here, "Ben"), town.member(here, "Cleo"));
        people.stream().skip(1).forEach(person -> town.earn(here, person, maya, 5));
        var workshops =
                List.of(Workshop.of(here, maya, 2, 1), Workshop.of(here, maya, 1, 2), Workshop.of(here, maya, 3, 3));
        var random = new Random(20_261_121);
        var taken = new LinkedHashMap<String, Town.Person>();
        for (var step = 0; step < 30; step++) {
            var person = people.get(random.nextInt(people.size()));
            var workshop = workshops.get(random.nextInt(workshops.size()));
            if (random.nextInt(3) > 0 || taken.isEmpty()) {
                var answer = workshop.take(person, UUID.randomUUID()).extract();
                if (answer.statusCode() == 201) {
                    taken.put(answer.path("id"), person);
                }
            } else {
                var place = List.copyOf(taken.keySet()).get(random.nextInt(taken.size()));
                workshop.withdraw(taken.get(place), place).statusCode(200);
            }
            assertThat(all(people)).as("after step " + step).isEqualTo(15);
        }
        workshops.forEach(workshop -> workshop.on(Workshop.TODAY));
        maya.api()
                .body("{\"reason\": \"Ill.\"}")
                .put(workshops.get(0).path() + "/cancellation")
                .then()
                .statusCode(200);
        workshops.get(1).settle(maya, "{\"restCame\": true}").statusCode(200);
        var missed = maya.api()
                .get(workshops.get(2).path() + "/participations")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("participants.findAll { it.state == 'GOING' }.id");
        for (var place : missed) {
            workshops
                    .get(2)
                    .settle(maya, Workshop.outcomes(Workshop.outcome(place, false, random.nextBoolean())))
                    .statusCode(200);
        }

        assertThat(sum(people, "held")).isZero();
        assertThat(all(people)).isEqualTo(15);
        assertThat(Town.count(
                        "select coalesce(sum(credits), 0) from pool.participation where kept and organisation_id = '"
                                + here + "'"))
                .isEqualTo(received());
        assertThat(Town.count("select count(*) from pool.participation where state = 'GOING' and organisation_id = '"
                        + here + "'"))
                .isZero();
    }

    private long all(List<Town.Person> people) {
        return sum(people, "balance") + sum(people, "held") + received();
    }

    private long received() {
        return leo.api()
                .get("/api/v1/organisations/" + here + "/wallet")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("balance");
    }

    private static long sum(List<Town.Person> people, String what) {
        return people.stream()
                .mapToLong(person -> person.api()
                        .get("/api/v1/me/wallet")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong(what))
                .sum();
    }
}
