package org.communityexchange.app.access;

import org.communityexchange.identity.Admissions;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.TestLogin;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Two organisations with the same roles; in the second one row of everything that has an address. */
@ApplicationScoped
class TwoTowns {

    static final String OWN = "matrix-own";
    static final String FOREIGN = "matrix-foreign";

    /** Whom the matrix asks as. */
    enum Role {
        ANONYMOUS,
        OUTSIDER,
        MEMBER,
        STEWARD,
        TREASURER,
        ADMIN,
        COUNCIL,
        LAPSED_STEWARD,
        FOREIGN_STEWARD,
        FOREIGN_ADMIN
    }

    private final Admissions admissions;
    private final PersonRegistry registry;
    private final Memberships memberships;
    private final SeatOffice seats;
    private final ManagedMembers managed;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<Role, TestLogin> logins = new EnumMap<>(Role.class);
    private final Map<String, String> foreignRows = new TreeMap<>();

    TwoTowns(
            Admissions admissions,
            PersonRegistry registry,
            Memberships memberships,
            SeatOffice seats,
            ManagedMembers managed,
            Tenants tenants,
            Clock clock) {
        this.admissions = admissions;
        this.registry = registry;
        this.memberships = memberships;
        this.seats = seats;
        this.managed = managed;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Builds both once; later calls do nothing. */
    synchronized void build() {
        if (!logins.isEmpty()) {
            return;
        }
        for (var town : List.of(OWN, FOREIGN)) {
            tenants.runAs(
                    null,
                    null,
                    () -> admissions.admit(new OrganisationId(town), "Town " + town, "", "", List.of("Why?")));
        }
        somebody(Role.OUTSIDER, null, Set.of());
        somebody(Role.MEMBER, OWN, Set.of());
        somebody(Role.STEWARD, OWN, Set.of(SeatKind.STEWARD));
        somebody(Role.TREASURER, OWN, Set.of(SeatKind.TREASURER));
        somebody(Role.ADMIN, OWN, Set.of(SeatKind.ADMIN));
        var council = somebody(Role.COUNCIL, null, Set.of());
        var now = clock.instant();
        tenants.runAs(null, null, () -> seats.appointToCouncil(council, now, now.plus(Duration.ofDays(30))));
        var lapsed = somebody(Role.LAPSED_STEWARD, OWN, Set.of());
        tenants.runAs(
                new OrganisationId(OWN),
                null,
                () -> seats.appoint(lapsed, SeatKind.STEWARD, now.minus(Duration.ofDays(9)), now.minusSeconds(1)));
        somebody(Role.FOREIGN_STEWARD, FOREIGN, Set.of(SeatKind.STEWARD));
        var foreignAdmin = somebody(Role.FOREIGN_ADMIN, FOREIGN, Set.of(SeatKind.ADMIN, SeatKind.TREASURER));
        rowsOf(FOREIGN, foreignAdmin);
    }

    TestLogin login(Role role) {
        return logins.get(role);
    }

    /** The id of a row of the foreign organisation, by the path segment before it ({@code offers}); or null. */
    String foreignRow(String segment) {
        return foreignRows.get(segment);
    }

    private PersonId somebody(Role role, String town, Set<SeatKind> kinds) {
        var login = TestLogin.create(
                role.name().charAt(0) + role.name().substring(1).toLowerCase().replace("_", ""));
        logins.put(role, login);
        var person = tenants.call(null, null, () -> registry.expect(login.email(), login.name()));
        if (town != null) {
            var organisation = new OrganisationId(town);
            tenants.runAs(organisation, null, () -> memberships.admit(person, null));
            var now = clock.instant();
            kinds.forEach(kind -> tenants.runAs(
                    organisation, null, () -> seats.appoint(person, kind, now, now.plus(Duration.ofDays(30)))));
        }
        return person;
    }

    /** The waiting request and the invitation as the superuser; everything else as people do it. */
    private void rowsOf(String town, PersonId person) {
        var ids = new HashMap<String, UUID>();
        for (var name : List.of("invitation", "request")) {
            ids.put(name, UUID.randomUUID());
        }
        var other = UUID.randomUUID();
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var sql = connection.createStatement()) {
            sql.execute("insert into identity.person (id, display_name, created_at) values ('" + other
                    + "', 'Foreign secret', now())");
            sql.execute(
                    "insert into identity.membership (organisation_id, id, person_id, state, requested_at) values ('"
                            + town + "', '" + ids.get("request") + "', '" + other + "', 'REQUESTED', now())");
            sql.execute(
                    "insert into identity.invitation (organisation_id, id, email, display_name, state, invited_by, invited_at) values ('"
                            + town + "', '" + ids.get("invitation")
                            + "', 'secret@test.example', 'Foreign secret', 'OPEN', '"
                            + person + "', now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var claim = draftClaim(town, person);
        for (var segment : List.of("claims", "approvals", "claim-approvals", "claim-payments")) {
            foreignRows.put(segment, claim);
        }
        foreignRows.put("join-requests", ids.get("request").toString());
        foreignRows.put("requests", ids.get("request").toString());
        foreignRows.put("invitations", ids.get("invitation").toString());
        foreignRows.put("invite", ids.get("invitation").toString());
        foreignRows.put("people", person.toString());
        foreignRows.put("members", person.toString());
        var managedPerson = tenants.call(
                new OrganisationId(town), person.value(), () -> managed.add("Foreign secret", "Agreed on paper."));
        foreignRows.put("managed", managedPerson.toString());
        foreignRows.put("seats", seatOf(town));
        foreignRows.putAll(poolRows(town));
        foreignRows.putAll(ForeignCounter.rows(town, person));
        foreignRows.putAll(ForeignTill.rowsOf(town, person.value()));
        foreignRows.putAll(ForeignBank.rows(town, person));
        foreignRows.put(
                "transfers",
                one("select t.id::text from ledger.transfer t join ledger.entry e on e.transfer_id = t.id"
                        + " join ledger.account a on a.id = e.account_id where a.owner = '" + town + "' limit 1"));
    }

    /** A cash claim that nobody was asked about yet: nothing of it is anybody else's business. */
    private static String draftClaim(String town, PersonId person) {
        return one(
                "insert into treasury.cash_claim (organisation_id, id, number, state, credits, prepared_by, prepared_at)"
                        + " values ('" + town + "', gen_random_uuid(), 1, 'DRAFT', 2, '" + person
                        + "', now()) returning id::text");
    }

    private static String seatOf(String town) {
        return one("select id::text from identity.seat where organisation_id = '" + town + "' limit 1");
    }

    /** Through the API, as the steward and admin of the foreign town would. */
    private Map<String, String> poolRows(String town) {
        return new ForeignTown(login(Role.FOREIGN_STEWARD), login(Role.FOREIGN_ADMIN), town).oneOfEverything();
    }

    static String one(String query) {
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
