package org.communityexchange.app.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.treasury.CashDesk;
import org.communityexchange.treasury.ClaimAnswers;
import org.communityexchange.treasury.Council;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

/** The API does what its document says, and the document says all it does. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class OpenApiConformanceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Inject
    Council council;

    @Inject
    Town town;

    @Inject
    CashDesk desk;

    @Inject
    ClaimAnswers claims;

    private ApiContract contract;
    private String here;
    private String api;

    @BeforeEach
    void readTheDocument() {
        contract = new ApiContract(given().get("/api/openapi?format=json").asString());
        RestAssured.filters(contract);
        here = town.organisation("Here");
        api = "/api/v1/organisations/" + here;
    }

    @AfterEach
    void forgetIt() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void everyOperationSaysWhatItIs() {
        var missing = new TreeSet<String>();
        var ids = new ArrayList<String>();
        for (var operation : contract.operations()) {
            var json = operation.json();
            ids.add(operation.id());
            for (var word : List.of("operationId", "summary", "tags")) {
                if (json.path(word).isMissingNode()
                        || json.path(word).isEmpty() && json.path(word).asText().isEmpty()) {
                    missing.add(operation.method() + " " + operation.path() + " has no " + word);
                }
            }
            if (!saysWhatComesBack(json)) {
                missing.add(operation.id() + " does not say what comes back");
            }
            for (var refusal : List.of("400", "401", "403", "404", "409", "415", "422", "500")) {
                if (!json.at("/responses/" + refusal + "/content/application~1problem+json/schema/$ref")
                        .asText()
                        .endsWith("/Problem")) {
                    missing.add(operation.id() + " has no problem for " + refusal);
                }
            }
            if (json.has("requestBody") && !hasExample(json.path("requestBody").path("content"))) {
                missing.add(operation.id() + " shows no example of its body");
            }
        }

        assertThat(missing).isEmpty();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void whatMovesCreditsOnDemandNeedsAKey() {
        assertThat(key("takeOffer").path("required").asBoolean()).isTrue();
        for (var made : List.of("publishOffer", "publishNeed", "planEvent", "addShift", "makePromise")) {
            assertThat(key(made).path("in").asText()).as(made).isEqualTo("header");
        }
    }

    @Test
    void itShowsNothingOfTheInside() {
        var names = new TreeSet<String>();
        contract.document().at("/components/schemas").fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .contains("Problem", "CommitmentView", "WalletView")
                .doesNotContain("TemplateInstance", "EngineImpl", "AtomicLong", "Charset");
        assertThat(contract.document().at("/paths").fieldNames())
                .toIterable()
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void everyAnswerOfTheWholeLoopIsAsTheDocumentSays() {
        var maya = town.steward(here, "Maya");
        var leo = town.admin(here, "Leo");
        var ana = town.member(here, "Ana");
        people(maya, leo, ana);
        published(maya, ana);
        promised(maya, ana);
        spent(maya, ana);
        new BackedLoop(town, here, maya, leo, town.member(here, "Ben")).walk();
        new MoneyInAnswers(town, here).all();
        BankAnswers.of(town, desk, town.organisation("Banked"));
        claims.ask();
        refused(maya, ana);
        AttendanceAnswers.ask(here, maya, ana);
        PlanningAnswers.ask(here, maya, ana);
        ParticipationAnswers.ask(here, maya, ana);
        SimulatedAnswers.ask(council.member("Cora"), leo, here);
        PromiseAnswers.ask(town, leo, maya, here);

        assertThat(contract.mistakes()).isEmpty();
        var fine = contract.answered().stream()
                .filter(answer -> answer.matches(".* 20[014]"))
                .map(answer -> answer.split(" ")[0])
                .toList();
        assertThat(fine)
                .as("every operation answered at least once")
                .containsAll(contract.operations().stream()
                        .map(ApiContract.Operation::id)
                        .filter(id -> !MoneyInAnswers.BY_CARD.contains(id))
                        .toList());
    }

    private void people(Town.Person maya, Town.Person leo, Town.Person ana) {
        given().get("/api/v1/organisations").then().statusCode(200);
        given().get(api).then().statusCode(200).body("id", equalTo(here));
        for (var mine : List.of("", "/memberships", "/trail")) {
            ana.api().get("/api/v1/me" + mine).then().statusCode(200);
        }
        var request = made(town.person("Nia")
                .api()
                .body("{\"answers\": [\"To mend lamps.\"]}")
                .post(api + "/join-requests")
                .then());
        maya.api().get(api + "/join-requests").then().statusCode(200).body("items[0].id", equalTo(request));
        maya.api().get(api + "/join-requests/" + request).then().statusCode(200);
        maya.api()
                .body("{\"decision\": \"APPROVE\", \"note\": \"Welcome!\"}")
                .put(api + "/join-requests/" + request + "/decision")
                .then()
                .statusCode(200);
        maya.api().get(api + "/members").then().statusCode(200);
        var invitation = made(maya.api()
                .body("{\"email\": \"" + UUID.randomUUID() + "@test.example\", \"displayName\": \"Rosa\"}")
                .post(api + "/invitations")
                .then());
        maya.api().get(api + "/invitations").then().statusCode(200);
        maya.api().get(api + "/invitations/" + invitation).then().statusCode(200);
        maya.api().delete(api + "/invitations/" + invitation).then().statusCode(204);
        var seat = made(leo.api()
                .body("{\"person\": \"" + ana.id() + "\", \"kind\": \"TREASURER\", \"from\": \"" + TODAY.plusDays(1)
                        + "\", \"until\": \"" + TODAY.plusDays(9) + "\"}")
                .post(api + "/seats")
                .then());
        leo.api().get(api + "/seats").then().statusCode(200);
        leo.api().get(api + "/seats/" + seat).then().statusCode(200);
        leo.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(api + "/seats/" + seat + "/end")
                .then()
                .statusCode(200);
        leo.api().get(api + "/audit").then().statusCode(200);
    }

    private void published(Town.Person maya, Town.Person ana) {
        var offer = made(ana.api().body("""
                        {"title": "Bicycle repairs", "category": "REPAIR", "audience": "EXCHANGE",
                         "inOrganisationName": false}""").post(api + "/offers").then());
        var need = made(ana.api().body("""
                        {"title": "A shelf", "category": "REPAIR", "urgency": "WHENEVER", "audience": "PUBLIC",
                         "inOrganisationName": false}""").post(api + "/needs").then());
        var event = made(event(maya));
        maya.api()
                .body("{\"role\": \"Tea\", \"starts\": \"09:00\", \"ends\": \"10:00\", \"capacity\": 2}")
                .post(api + "/events/" + event + "/shifts")
                .then()
                .statusCode(201);
        town.admin(here, "Bea")
                .api()
                .body("{\"cap\": 40, \"reason\": \"More people came.\"}")
                .put(api + "/events/" + event + "/budget")
                .then()
                .statusCode(200);
        for (var kind : List.of("offers", "needs", "events")) {
            ana.api().get(api + "/" + kind).then().statusCode(200);
            given().get("/api/v1/" + kind + "?limit=3").then().statusCode(200);
        }
        ana.api().get(api + "/offers/" + offer).then().statusCode(200);
        ana.api().get(api + "/needs/" + need).then().statusCode(200);
        given().get(api + "/events/" + event).then().statusCode(200);
        new PublishedAnswers(api, maya, ana).walk(offer, need);
        KindnessAnswers.walk(town);
        CounterAnswers.ask(town, here, maya);
        ana.api().put(api + "/offers/" + offer + "/closing").then().statusCode(200);
        ana.api().put(api + "/needs/" + need + "/closing").then().statusCode(200);
    }

    private void promised(Town.Person maya, Town.Person ana) {
        ana.api()
                .body("{\"title\": \"Sorting books\", \"minutes\": 90}")
                .post(api + "/commitments/preview")
                .then()
                .statusCode(200)
                .body("split.credits", equalTo(3));
        var work = town.fulfilled(here, ana, maya, 75);
        maya.api().get(api + "/queue").then().statusCode(200).body("items[0].id", equalTo(work));
        maya.api()
                .body("{\"question\": \"All of them?\"}")
                .put(Town.at(here, work, "question"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        town.fulfil(here, ana, work, 70).statusCode(200);
        town.confirm(here, maya, work).statusCode(200).body("credits", equalTo(2));
        ana.api().get(api + "/commitments/" + work).then().statusCode(200);
        ana.api().get(api + "/commitments").then().statusCode(200);
        ana.api().get("/api/v1/me/commitments").then().statusCode(200);
        ana.api().get("/api/v1/me/ways-to-spend").then().statusCode(200);
        var mistaken = town.fulfilled(here, ana, maya, 30);
        town.confirm(here, maya, mistaken).statusCode(200);
        reason(maya, mistaken, "reversal").statusCode(200).body("state", equalTo("REVERSED"));
        reason(ana, town.offered(here, ana, "Raking", 30), "withdrawal").statusCode(200);
        reason(maya, town.offered(here, ana, "Raking", 30), "refusal").statusCode(200);
        String shift = event(maya).statusCode(201).extract().path("shifts[0].id");
        made(ana.api()
                .body("{\"shift\": \"" + shift + "\"}")
                .post(api + "/commitments")
                .then());
    }

    private void disputed(Town.Person maya, String spend) {
        var omar = town.steward(here, "Omar");
        var bea = town.member(here, "Bea");
        var work = town.fulfilled(here, bea, maya, 30);
        town.confirm(here, maya, work).statusCode(200);
        var eaten = frozen(omar, "spend", spend);
        var kept = frozen(omar, "commitment", work);
        omar.api().get(api + "/freezes").then().statusCode(200);
        omar.api().get(api + "/freezes/" + kept).then().statusCode(200);
        bea.api().get("/api/v1/me/freezes").then().statusCode(200).body("[0].credits", equalTo(1));
        for (var end : List.of(eaten + "/release", kept + "/return")) {
            omar.api()
                    .body("{\"reason\": \"Both agreed.\"}")
                    .put(api + "/freezes/" + end)
                    .then()
                    .statusCode(200);
        }
    }

    private String frozen(Town.Person steward, String kind, String id) {
        return made(steward.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"" + kind + "\": \"" + id + "\", \"reason\": \"Another view.\"}")
                .post(api + "/freezes")
                .then());
    }

    private void spent(Town.Person maya, Town.Person ana) {
        var meal = town.meal(here, maya, 1, 9);
        String eaten = made(town.take(here, ana, meal, 1, UUID.randomUUID()));
        String missed = made(town.take(here, ana, meal, 1, UUID.randomUUID()));
        ana.api().get(api + "/spends/" + eaten).then().statusCode(200);
        maya.api().get(api + "/spends").then().statusCode(200);
        maya.api().put(api + "/spends/" + eaten + "/capture").then().statusCode(200);
        maya.api()
                .body("{\"reason\": \"Closed.\"}")
                .put(api + "/spends/" + missed + "/release")
                .then()
                .statusCode(200);
        disputed(maya, eaten);
        ana.api().get("/api/v1/me/wallet").then().statusCode(200).body("balance", equalTo(1));
        String transfer = ana.api()
                .get("/api/v1/me/statement?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].transfer");
        ana.api().get("/api/v1/me/transfers/" + transfer).then().statusCode(200);
        var yara = town.seated(here, "Yara", org.communityexchange.identity.SeatKind.TREASURER);
        yara.api().get(api + "/wallet").then().statusCode(200).body("balance", equalTo(1));
        yara.api().get(api + "/wallet/statement").then().statusCode(200);
        made(ana.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"to\": {\"pot\": true}, \"credits\": 1}")
                .post("/api/v1/me/gifts")
                .then());
        ana.api().get("/api/v1/me/balance").then().statusCode(200).body("balance", equalTo(0));
    }

    private void refused(Town.Person maya, Town.Person ana) {
        given().get("/api/v1/me").then().statusCode(401);
        ana.api().get(api + "/queue").then().statusCode(403);
        ana.api().get(api + "/offers/" + UUID.randomUUID()).then().statusCode(404);
        var dear = town.meal(here, maya, 500, null);
        town.take(here, ana, dear, 1, UUID.randomUUID())
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-credits"));
        ana.api()
                .contentType("text/plain")
                .body("Hello")
                .post(api + "/offers")
                .then()
                .statusCode(415);
        ana.api().body("{").post(api + "/offers").then().statusCode(400);
        ana.api().body("{\"minutes\": 0}").post(api + "/commitments").then().statusCode(422);
        ana.api()
                .body("{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(api + "/offers")
                .then()
                .statusCode(413);

        assertThat(contract.answered())
                .contains(
                        "getMe 401",
                        "listQueue 403",
                        "readOffer 404",
                        "takeOffer 409",
                        "publishOffer 415",
                        "publishOffer 400",
                        "makePromise 422",
                        "publishOffer 413");
    }

    private ValidatableResponse event(Town.Person maya) {
        return maya.api()
                .body("{\"title\": \"Repair Café\", \"heldOn\": \"" + TODAY.plusDays(7)
                        + "\", \"audience\": \"PUBLIC\", \"shifts\": [{\"role\": \"Lamps\", \"starts\": \"10:00\","
                        + " \"ends\": \"12:00\", \"capacity\": 4}]}")
                .post(api + "/events")
                .then();
    }

    private ValidatableResponse reason(Town.Person who, String commitment, String act) {
        return who.api()
                .body("{\"reason\": \"A mistake.\"}")
                .put(Town.at(here, commitment, act))
                .then();
    }

    private static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private JsonNode key(String operation) {
        return contract.operations().stream()
                .filter(known -> known.id().equals(operation))
                .flatMap(known ->
                        StreamSupport.stream(known.json().path("parameters").spliterator(), false))
                .filter(parameter -> parameter.path("name").asText().equals("Idempotency-Key"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " takes no Idempotency-Key"));
    }

    private static boolean saysWhatComesBack(JsonNode operation) {
        var responses = operation.path("responses");
        if (responses.has("204")) {
            return true;
        }
        return List.of("200", "201").stream()
                .flatMap(status -> StreamSupport.stream(
                        responses.path(status).path("content").spliterator(), false))
                .anyMatch(media -> media.path("schema").isObject());
    }

    private static boolean hasExample(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false)
                .allMatch(
                        media -> media.has("example") || media.path("examples").size() > 0);
    }
}
