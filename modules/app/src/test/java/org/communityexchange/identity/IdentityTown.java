package org.communityexchange.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.All;
import io.restassured.specification.RequestSpecification;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** What only the tests of people and organisations need of a town, and of what it owes Keycloak. */
@ApplicationScoped
class IdentityTown {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Tenants tenants;
    private final Admissions admissions;
    private final Organisations organisations;
    private final PersonRegistry registry;
    private final Town town;
    private final List<JobKind> jobs;
    private final Clock clock;

    IdentityTown(
            Tenants tenants,
            Admissions admissions,
            Organisations organisations,
            PersonRegistry registry,
            Town town,
            @All List<JobKind> jobs,
            Clock clock) {
        this.tenants = tenants;
        this.admissions = admissions;
        this.organisations = organisations;
        this.registry = registry;
        this.town = town;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Where an organisation has its pages and its part of the API. */
    record Place(OrganisationId id) {

        String page(String path) {
            return "/o/" + id + path;
        }

        String api(String path) {
            return "/api/v1/organisations/" + id + path;
        }
    }

    /** A new organisation without anybody in it, which asks newcomers "Why?" and "Skills?". */
    Place organisation() {
        var id = new OrganisationId("identity-" + SERIAL.incrementAndGet());
        tenants.call(null, null, () -> admissions.admit(id, "Town " + id, "We try.", "", List.of("Why?", "Skills?")));
        return new Place(id);
    }

    void suspend(Place place) {
        tenants.runAs(null, null, () -> admissions.suspend(place.id(), "Rules were broken."));
    }

    /** A member with seats that hold for thirty days from now. */
    TestLogin member(Place place, String firstName, SeatKind... seats) {
        var organisation = place.id().value();
        var person = town.member(organisation, firstName);
        var now = clock.instant();
        for (var seat : seats) {
            town.seat(organisation, person, seat, now, now.plus(Duration.ofDays(30)));
        }
        return person.login();
    }

    /** The person of a login; expected from now on, if they never came. */
    PersonId id(TestLogin login) {
        return tenants.call(null, null, () -> registry.expect(login.email(), login.name()));
    }

    LocalDate today(Place place) {
        var zone =
                tenants.call(null, null, () -> organisations.require(place.id()).zone());
        return clock.instant().atZone(zone).toLocalDate();
    }

    <T> T inside(Place place, Callable<T> work) {
        return tenants.call(place.id(), null, work);
    }

    /**
     * Does what an organisation and its members owe Keycloak: no job runs by itself while tests run, so that each test decides
     * when Keycloak hears of something. The rows stay, so this does everything again each time, as after a crash.
     */
    void runJobs(Place place) throws Exception {
        for (var owed : owed(place.id().value())) {
            for (var kind : jobs) {
                if (kind.name().equals(owed.kind())) {
                    kind.run(owed.data());
                }
            }
        }
    }

    private record Owed(String kind, String data) {}

    private static List<Owed> owed(String organisation) throws SQLException {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var query = connection.prepareStatement("""
                        with job as (select task_name, convert_from(task_data, 'UTF8') as data, execution_time
                          from kernel.scheduled_job where task_name like 'identity.%')
                        select task_name, data from job where data = ? or data like ? || ' %' or data in
                          (select person_id::text from identity.membership where organisation_id = ?)
                        order by execution_time""")) {
            for (var i = 1; i <= 3; i++) {
                query.setString(i, organisation);
            }
            var owed = new ArrayList<Owed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    owed.add(new Owed(rows.getString(1), rows.getString(2)));
                }
            }
            return owed;
        }
    }

    /** A request of theirs to the API. */
    static RequestSpecification as(TestLogin login) {
        return given().auth().oauth2(login.bearer()).contentType("application/json");
    }

    /** What a page's hidden field of this name holds. */
    static String hidden(PageClient.Page page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new IllegalStateException("No field " + name + " on " + page.address() + ": " + page.status());
        }
        return field.group(1);
    }

    /** Does the same thing many times at once, and gives every answer. */
    static <T> List<T> atOnce(int times, Callable<T> work) {
        return Town.atOnce(Collections.nCopies(times, work));
    }
}
