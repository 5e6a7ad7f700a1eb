package org.communityexchange.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.junit.jupiter.api.BeforeEach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.inject.Inject;

/** A town whose people send what cannot be used, and how a clear refusal looks. */
abstract class Refusing {

    static final String VALID = "\"category\": \"FOOD\", \"audience\": \"PUBLIC\", \"inOrganisationName\": false";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    /** What only somebody who wrote the program should read. */
    static final List<String> INSIDE = List.of(
            "Exception", "java.", "org.communityexchange", "com.fasterxml", "jakarta", "select ", "insert ", "SQL");

    /** Of one town for all tests: what is refused changes nothing. */
    static Place place;

    @Inject
    Town town;

    record Place(String here, String api, Town.Person maya, Town.Person leo, Town.Person ana, Town.Person zoe) {}

    String api;
    Town.Person maya;
    Town.Person leo;
    Town.Person ana;

    @BeforeEach
    void settle() {
        if (place == null) {
            var here = town.organisation("Here");
            place = new Place(
                    here,
                    "/api/v1/organisations/" + here,
                    town.steward(here, "Maya"),
                    town.admin(here, "Leo"),
                    town.member(here, "Ana"),
                    town.steward(town.organisation("Elsewhere"), "Zoe"));
        }
        api = place.api();
        maya = place.maya();
        leo = place.leo();
        ana = place.ana();
    }

    static void notSignedIn(Response answer) {
        refused(answer, 401, "sign-in-required").header("WWW-Authenticate", startsWith("Bearer"));
    }

    static ValidatableResponse invalid(Response answer, String pointer) {
        return refused(answer, 422, "invalid-input").body("errors.pointer", hasItem(pointer));
    }

    static ValidatableResponse refused(Response answer, int status, String type) {
        clean(answer);
        var known = answer.then().statusCode(status).contentType("application/problem+json");
        return type == null
                ? known
                : known.body("type", equalTo("/problems/" + type)).body("status", equalTo(status));
    }

    static void clean(Response answer) {
        var body = answer.asString();
        assertThat(answer.statusCode()).as(body).isLessThan(500);
        assertThat(INSIDE).as(body).noneMatch(body::contains);
    }

    static io.restassured.specification.RequestSpecification sent(Town.Person person, String body) {
        return body.isEmpty() ? person.api() : person.api().body(body);
    }

    void nothingPromised() {
        assertThat(Town.count("select count(*) from pool.commitment where person_id = '" + ana.id()
                        + "' and state not in ('WITHDRAWN')"))
                .isZero();
    }

    long offers() {
        return Town.count("select count(*) from pool.offer where organisation_id = '" + place.here() + "'");
    }

    static String offer(String title) {
        return "{\"title\": \"" + title + "\", " + VALID + "}";
    }
}
