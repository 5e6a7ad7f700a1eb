package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** The pages of a place say what holds for whom: for oneself, for somebody without a login, and for whoever waits. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class PlacesForAnotherTest {

    @Inject
    Town town;

    @Inject
    ManagedMembers managed;

    @Inject
    Tenants tenants;

    private String here;
    private Town.Person maya;
    private Town.Person ana;
    private String ruth;
    private Workshop workshop;
    private String page;

    @BeforeEach
    void aStewardAndSomebodyWithoutALogin() {
        here = town.organisation("Here");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
        ruth = tenants.call(
                        new OrganisationId(here), maya.id(), () -> managed.add("Ruth Abernathy", "Agreed on paper."))
                .toString();
        workshop = Workshop.of(here, maya, 2, 0);
        page = workshop.page() + "/place";
    }

    @Test
    void aStewardWhoTakesPartTakesAPlaceForSomebodyElse() {
        workshop.taken(maya);
        assertThat(maya.pages().get(workshop.page()).body())
                .contains("You have a place", page + "\"", "For members who have no login");
        assertThat(ana.pages().get(workshop.page()).body()).doesNotContain("For members who have no login");

        assertThat(maya.pages().get(page).body())
                .contains("You already have a place.", "Ruth Abernathy", "Show it for them")
                .doesNotContain("Take a place</");
        var taken = maya.pages()
                .submit(
                        page + "?for=" + ruth,
                        page,
                        Map.of("for", ruth, "command", UUID.randomUUID().toString()));

        assertThat(taken.body())
                .contains("Ruth Abernathy has a place.", "Taken for them by")
                .doesNotContain("You have a place.");
        assertThat(maya.pages().get(page + "?for=" + ruth).body())
                .contains("Ruth Abernathy already has a place.", "Show it for them");
        assertThat(maya.pages().get("/").body()).contains("For Ruth Abernathy");
    }

    @Test
    void whoeverHasAPlaceAndActsForNobodyGoesBackToTheEvent() {
        workshop.taken(ana);

        assertThat(ana.pages().get(page).body())
                .contains("You already have a place.", "Help at it")
                .doesNotContain("Show it for them");
    }

    @Test
    void waitsForSomebodyElseInTheirName() {
        workshop.taken(maya);
        workshop.taken(ana);
        assertThat(maya.pages().get(page + "?for=" + ruth).body()).contains("Wait in line");

        var joined = maya.pages().submit(page + "?for=" + ruth, page + "-line", Map.of("for", ruth));

        assertThat(joined.path()).isEqualTo(page);
        assertThat(joined.body())
                .contains("Ruth Abernathy is in line.", "Ruth Abernathy is number 1 in line.")
                .doesNotContain("You are in line", "You are number");
        assertThat(maya.pages().get("/participations").body()).contains("For Ruth Abernathy", page + "?for=" + ruth);
        var left = maya.pages().submit(page + "?for=" + ruth, page + "-line", Map.of("for", ruth, "answer", "leave"));
        assertThat(left.body()).contains("Ruth Abernathy is no longer in line.");
    }

    @Test
    void leavesTheLineAlsoWhileAPlaceIsFree() {
        var dear = Workshop.of(here, maya, 1, 2);
        var ben = town.member(here, "Ben");
        town.earn(here, ben, maya, 2);
        var bens = dear.taken(ben);
        ana.api().put(dear.path() + "/place-line").then().statusCode(200);
        dear.withdraw(ben, bens).statusCode(200);
        assertThat(ana.pages().get(dear.page()).body()).contains("1 place left", "Leave the line");

        assertThat(ana.pages().get(dear.page() + "/place").body()).contains("2 credits are missing", "Leave the line");
        var left = ana.pages().submit(dear.page() + "/place", dear.page() + "/place-line", Map.of("answer", "leave"));

        assertThat(left.body()).contains("You are no longer in line.");
    }

    @Test
    void whoeverWaitsReadsTheRuleOfTheLine() {
        var late = "cannot be given back here any more";
        var line = "at least until the end of the next day";
        Town.sql("update pool.event_places set cancel_days = 30 where event_id = '" + workshop.id() + "'");
        assertThat(ana.pages().get(workshop.page()).body()).contains(late).doesNotContain(line);
        assertThat(ana.pages().get(page).body()).contains(late).doesNotContain(line);
        workshop.offer(maya, 1, 0).statusCode(200);
        Town.sql("update pool.event_places set cancel_days = 30 where event_id = '" + workshop.id() + "'");
        workshop.taken(maya);

        assertThat(ana.pages().get(workshop.page()).body()).contains(line).doesNotContain(late);
        assertThat(ana.pages().get(page).body())
                .contains(line)
                .doesNotContain(late, "It can be given back until the end of");
        ana.api().put(workshop.path() + "/place-line").then().statusCode(200);
        assertThat(ana.pages().get(workshop.page()).body()).contains(line).doesNotContain(late);
    }

    @Test
    void saysThatAStewardGivesPlacesBackLate() {
        var leo = town.admin(here, "Leo");

        assertThat(leo.pages().get(workshop.page()).body())
                .contains("Places to take part", "Later only a steward can give a place back.")
                .doesNotContain("Later only you", workshop.page() + "/participants");
    }
}
