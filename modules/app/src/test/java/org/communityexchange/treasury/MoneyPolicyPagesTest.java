package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

/** What an organisation says about its credits, and every version of it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class MoneyPolicyPagesTest {

    @Inject
    Town town;

    private BackedTown it;

    @BeforeEach
    void aTown() {
        it = BackedTown.of(town);
    }

    @Test
    void refusesWhatNoPolicyCanSay() {
        it.leo()
                .api()
                .body(
                        "{\"backingPercent\": 101, \"termsVersion\": \"a b\", \"expiryMonths\": 0, \"softLimit\": 0, \"validFrom\": \"2020-01-01\"}")
                .post(it.at("/policy"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/backingPercent",
                                "/whenShort",
                                "/termsVersion",
                                "/expiryMonths",
                                "/softLimit",
                                "/reason",
                                "/validFrom")));
        for (var other : List.of(it.ana(), it.maya(), it.grace())) {
            other.api().body("{}").post(it.at("/policy")).then().statusCode(403);
        }
    }

    @Test
    void hasSafeDefaultsUntilSomethingIsSet() {
        it.grace()
                .api()
                .get(it.at("/policy"))
                .then()
                .statusCode(200)
                .body("inForce.backingPercent", equalTo(0))
                .body("inForce.whenShort", equalTo("LIST"))
                .body("inForce.expiryMonths", nullValue())
                .body("inForce.validFrom", nullValue())
                .body("history", hasSize(0));
        assertThat(it.grace().pages().get(it.page("/policy")).body())
                .contains("Nothing is set aside for the credits you issue.", "has not set a policy of its own")
                .doesNotContain("Change the policy");
    }

    @Test
    void keepsEveryVersionAndPlansAhead() {
        it.backs(50, "LIST");
        var later = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(30);
        it.leo()
                .api()
                .body(
                        "{\"backingPercent\": 80, \"whenShort\": \"STOP\", \"termsVersion\": \"2027-1\", \"expiryMonths\": 12,"
                                + " \"validFrom\": \"" + later + "\", \"reason\": \"From next month.\"}")
                .post(it.at("/policy"))
                .then()
                .statusCode(201)
                .body("planned", equalTo(true))
                .body("inForce", equalTo(false));

        it.grace()
                .api()
                .get(it.at("/policy"))
                .then()
                .body("inForce.backingPercent", equalTo(50))
                .body("history.policy.backingPercent", equalTo(List.of(80, 50)))
                .body("history.inForce", equalTo(List.of(false, true)));
        it.confirm(it.work(60)).statusCode(200);
        assertThat(Town.count("select sum(backing_cents) from ledger.lot where issuer = '" + it.here() + "'"))
                .isEqualTo(1_000);
    }

    @Test
    void changesNothingThatWasIssuedBefore() {
        it.backs(50, "LIST");
        it.confirm(it.work(60)).statusCode(200);
        it.backs(0, "LIST");
        it.confirm(it.work(60)).statusCode(200);

        it.funding().body("declaredCents", equalTo(1_000)).body("outstandingCredits", equalTo(4));
    }

    @Test
    void givesCreditsTheirLastDay() {
        it.leo()
                .api()
                .body(
                        "{\"backingPercent\": 0, \"whenShort\": \"LIST\", \"termsVersion\": \"2026-2\", \"expiryMonths\": 12, \"reason\": \"A year.\"}")
                .post(it.at("/policy"))
                .then()
                .statusCode(201);
        it.confirm(it.work(60)).statusCode(200);

        assertThat(Town.count("select count(*) from ledger.lot where issuer = '" + it.here()
                        + "' and terms_version = '2026-2' and (expires_at at time zone 'America/Toronto')::date"
                        + " = ((issued_at at time zone 'America/Toronto')::date + interval '12 months')::date + 1"))
                .isEqualTo(1);
    }

    @Test
    void setsItOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var body =
                "{\"backingPercent\": 10, \"whenShort\": \"LIST\", \"termsVersion\": \"1\", \"reason\": \"Agreed.\"}";
        String first = it.leo()
                .api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(it.at("/policy"))
                .path("id");

        it.leo()
                .api()
                .header("Idempotency-Key", key)
                .body(body)
                .post(it.at("/policy"))
                .then()
                .body("id", equalTo(first));
        it.leo()
                .api()
                .header("Idempotency-Key", key)
                .body(body.replace("10", "20"))
                .post(it.at("/policy"))
                .then()
                .statusCode(409);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatItMeans() {
        var typed = Map.of(
                "backingPercent", "50.5",
                "whenShort", "LIST",
                "termsVersion", "2026-1",
                "expiryMonths", "",
                "softLimit", "40",
                "validFrom", LocalDate.now(ZoneId.of("America/Toronto")).toString(),
                "reason", "Agreed <b>together</b>.");
        var refused = it.leo().pages().submit(it.page("/policy/new"), it.page("/policy"), typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("50.5", "href=\"#backingPercent\"", "&lt;b&gt;together");

        var right = new java.util.HashMap<>(typed);
        right.put("backingPercent", "50");
        var done = it.leo().pages().submit(it.page("/policy/new"), it.page("/policy"), right);

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.body())
                .contains("The policy is set.", "Each credit you issue sets aside $5.00.", "Leo", "Change the policy");
    }
}
