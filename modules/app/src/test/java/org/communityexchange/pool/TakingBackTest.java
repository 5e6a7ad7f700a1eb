package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

/** Whoever takes a confirmation back sees before what that touches. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class TakingBackTest {

    @Inject
    Town town;

    private String here;
    private Town.Person maya;
    private Town.Person ana;

    @BeforeEach
    void aStewardAndAMember() {
        here = town.organisation("Taken back");
        maya = town.steward(here, "Maya");
        ana = town.member(here, "Ana");
    }

    @Test
    void saysThatCreditsHaveMovedOnAndWhere() {
        var work = confirmed();
        var meal = town.meal(here, maya, 3, null);
        town.take(here, ana, meal, 1, UUID.randomUUID()).statusCode(201);

        assertThat(page(work))
                .contains("What this touches", "4 credits go back.", "3 of them have moved on since")
                .contains("set aside for something");
    }

    @Test
    void saysThatAllIsStillThere() {
        assertThat(page(confirmed())).contains("4 credits go back.", "All of them are still there.");
    }

    private String confirmed() {
        var id = town.fulfilled(here, ana, maya, 120);
        town.confirm(here, maya, id).statusCode(200);
        return id;
    }

    private String page(String commitment) {
        return maya.pages()
                .get("/o/" + here + "/commitments/" + commitment + "/confirmation?answer=reverse")
                .body();
    }
}
