package org.communityexchange.app;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.communityexchange.identity.Admissions;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

/** Organisations and people of a test's own, who sign in at the real Keycloak. */
@ApplicationScoped
public class Town {

    /** Above these credits two stewards confirm. */
    private static final int MOST_OF_ONE_STEWARD = 20;

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Tenants tenants;
    private final Admissions admissions;
    private final PersonRegistry registry;
    private final Memberships memberships;
    private final SeatOffice seats;

    Town(Tenants tenants, Admissions admissions, PersonRegistry registry, Memberships memberships, SeatOffice seats) {
        this.tenants = tenants;
        this.admissions = admissions;
        this.seats = seats;
        this.registry = registry;
        this.memberships = memberships;
    }

    /** Somebody with a login. */
    public record Person(TestLogin login, UUID id) {

        /** A request of theirs to the API. */
        public RequestSpecification api() {
            return given().auth().oauth2(login.bearer()).contentType("application/json");
        }

        public PageClient pages() {
            return login.pages();
        }

        public long balance() {
            return api().get("/api/v1/me/wallet")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("balance");
        }
    }

    /** A new organisation nobody else has. */
    public String organisation(String name) {
        var id = "town-" + SERIAL.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        tenants.runAs(
                null,
                null,
                () -> admissions.admit(
                        new OrganisationId(id),
                        name,
                        "A town of a test",
                        "",
                        List.of("What would you like to learn?")));
        return id;
    }

    /** Signed up, and member of nothing. */
    public Person person(String firstName) {
        var login = TestLogin.create(firstName);
        var id = tenants.call(null, null, () -> registry.expect(login.email(), login.name()));
        return new Person(login, id.value());
    }

    public Person member(String organisation, String firstName) {
        var person = person(firstName);
        join(organisation, person);
        return person;
    }

    public void join(String organisation, Person person) {
        tenants.runAs(new OrganisationId(organisation), null, () -> memberships.admit(new PersonId(person.id()), null));
    }

    /** A member with a seat that holds for a month. */
    public Person seated(String organisation, String firstName, SeatKind seat) {
        var person = member(organisation, firstName);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        seat(organisation, person, seat, now, now.plus(Duration.ofDays(30)));
        return person;
    }

    /** @return the seat's id */
    public UUID seat(String organisation, Person person, SeatKind seat, Instant from, Instant until) {
        return tenants.call(
                new OrganisationId(organisation),
                null,
                () -> seats.appoint(new PersonId(person.id()), seat, from, until));
    }

    public Person steward(String organisation, String firstName) {
        return seated(organisation, firstName, SeatKind.STEWARD);
    }

    public Person admin(String organisation, String firstName) {
        return seated(organisation, firstName, SeatKind.ADMIN);
    }

    /** Decides rules under which nobody is asked to finish something first, or why they confirm for the same person again. */
    public void withoutLimits(String organisation) {
        var admin = person("Ada");
        sql("""
                insert into pool.promise_policy (organisation_id, answer_days, remind_days, overdue_ask_days,
                  overdue_lapse_days, room_start, room_most, room_kept_each, stewards_elsewhere, pair_most, changed_by,
                  changed_at)
                values ('%s', 14, 7, 14, 28, 100, 100, 1, true, 1000, '%s', now())""".formatted(organisation, admin.id()));
    }

    public void shareHousehold(Person one, Person other) {
        var household = UUID.randomUUID();
        sql("insert into identity.household (id, name, created_at) values ('" + household + "', 'Home', now())");
        for (var person : List.of(one, other)) {
            sql("insert into identity.household_member (id, household_id, person_id, accepted_at)"
                    + " values (gen_random_uuid(), '" + household + "', '" + person.id() + "', now())");
        }
    }

    /** Promised openly, accepted by the steward, and said to be done. */
    public String fulfilled(String organisation, Person person, Person steward, int minutes) {
        var id = offered(organisation, person, "Sorting books", 60);
        steward.api().put(at(organisation, id, "acceptance")).then().statusCode(200);
        fulfil(organisation, person, id, minutes).statusCode(200);
        return id;
    }

    public String offered(String organisation, Person person, String title, int minutes) {
        return person.api()
                .body("{\"title\": \"" + title + "\", \"minutes\": " + minutes + "}")
                .post("/api/v1/organisations/" + organisation + "/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse fulfil(String organisation, Person person, String commitment, int minutes) {
        return person.api()
                .body("{\"minutes\": " + minutes + ", \"doneOn\": \"2026-01-15\", \"note\": \"Done.\"}")
                .put(at(organisation, commitment, "fulfilment"))
                .then();
    }

    public ValidatableResponse confirm(String organisation, Person steward, String commitment) {
        return steward.api()
                .body("{}")
                .put(at(organisation, commitment, "confirmation"))
                .then();
    }

    /** The work of a steward, confirmed by a steward of another organisation. */
    public void confirmFromOutside(String organisation, String commitment) {
        steward(organisation("Elsewhere"), "Kim")
                .api()
                .body("{}")
                .put(at(organisation, commitment, "outside-confirmation"))
                .then()
                .statusCode(204);
    }

    /** Has this many credits, earned by confirmed work. */
    public void earn(String organisation, Person person, Person steward, int credits) {
        for (var left = credits; left > 0; left -= MOST_OF_ONE_STEWARD) {
            var minutes = Math.min(left, MOST_OF_ONE_STEWARD) * 30;
            confirm(organisation, steward, fulfilled(organisation, person, steward, minutes))
                    .statusCode(200);
        }
    }

    public String meal(String organisation, Person steward, int price, Integer capacity) {
        return steward.api()
                .body("{\"title\": \"A warm meal\", \"category\": \"FOOD\", \"priceCredits\": " + price
                        + ", \"unitLabel\": \"meal\", \"capacityPerMonth\": " + capacity
                        + ", \"audience\": \"PUBLIC\", \"inOrganisationName\": true}")
                .post("/api/v1/organisations/" + organisation + "/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse take(String organisation, Person person, String offer, int quantity, UUID key) {
        return person.api()
                .header("Idempotency-Key", key.toString())
                .body("{\"offer\": \"" + offer + "\", \"quantity\": " + quantity + "}")
                .post("/api/v1/organisations/" + organisation + "/spends")
                .then();
    }

    public static String at(String organisation, String commitment, String act) {
        return "/api/v1/organisations/" + organisation + "/commitments/" + commitment + "/" + act;
    }

    /** Runs the same thing many times at once, and gives every answer. */
    public static <T> List<T> atOnce(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(Math.min(work.size(), 32))) {
            return threads.invokeAll(work).stream().map(Town::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T answer(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void sql(String statement) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var execute = connection.createStatement()) {
            execute.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String query) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var execute = connection.createStatement();
                var rows = execute.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(String query) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var execute = connection.createStatement();
                var rows = execute.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
