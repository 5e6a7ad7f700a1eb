package org.communityexchange.app.demo;

import org.communityexchange.identity.Admissions;
import org.communityexchange.identity.Households;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who lives in the demo town. The same people have sign-ins in {@code deployment/keycloak/demo-overlay.json}; they are
 * linked by their verified address when they first sign in.
 */
@ApplicationScoped
class DemoPeople {

    static final OrganisationId ICS = new OrganisationId("ics");
    static final OrganisationId REIMAGINE = new OrganisationId("reimagine");
    static final OrganisationId HIVE = new OrganisationId("hive");

    private static final Duration TERM = Duration.ofDays(365);

    private static final Map<OrganisationId, List<String>> MEMBERS = Map.of(
            ICS,
            List.of(
                    "Ana Silva",
                    "Ben Okafor",
                    "Chloe Tremblay",
                    "Dev Patel",
                    "Esi Mensah",
                    "Farid Haddad",
                    "Grace Liu",
                    "Hana Kim",
                    "Maya Clarke",
                    "Leo Fontaine"),
            REIMAGINE,
            List.of(
                    "Ana Silva",
                    "Ivan Petrov",
                    "Joy Williams",
                    "Kofi Asante",
                    "Lena Hoffmann",
                    "Mateo Garcia",
                    "Nadia Rahman",
                    "Ines Duarte",
                    "Theo Brandt",
                    "Yara Nasser"),
            HIVE,
            List.of(
                    "Omar Farah",
                    "Priya Nair",
                    "Quinn Murphy",
                    "Rosa Marino",
                    "Sam Whitefeather",
                    "Tess van Dijk",
                    "Grace Liu",
                    "Wren Gallagher",
                    "Amara Diallo",
                    "Jonas Weber"));

    private final Admissions admissions;
    private final PersonRegistry registry;
    private final Memberships memberships;
    private final SeatOffice seats;
    private final ManagedMembers managed;
    private final Households households;
    private final Tenants tenants;
    private final Acting acting;
    private final Clock clock;

    DemoPeople(
            Admissions admissions,
            PersonRegistry registry,
            Memberships memberships,
            SeatOffice seats,
            ManagedMembers managed,
            Households households,
            Tenants tenants,
            Acting acting,
            Clock clock) {
        this.admissions = admissions;
        this.registry = registry;
        this.memberships = memberships;
        this.seats = seats;
        this.managed = managed;
        this.households = households;
        this.tenants = tenants;
        this.acting = acting;
        this.clock = clock;
    }

    void moveIn() {
        tenants.runAs(null, null, this::admitOrganisations);
        MEMBERS.forEach((organisation, names) ->
                tenants.runAs(organisation, null, () -> names.forEach(name -> memberships.admit(person(name), null))));
        seat(ICS, "Maya Clarke", SeatKind.STEWARD);
        seat(ICS, "Leo Fontaine", SeatKind.ADMIN);
        seat(ICS, "Grace Liu", SeatKind.TREASURER);
        seat(REIMAGINE, "Ines Duarte", SeatKind.STEWARD);
        seat(REIMAGINE, "Theo Brandt", SeatKind.ADMIN);
        seat(REIMAGINE, "Yara Nasser", SeatKind.TREASURER);
        seat(HIVE, "Wren Gallagher", SeatKind.STEWARD);
        seat(HIVE, "Wren Gallagher", SeatKind.ADMIN);
        var now = clock.instant();
        tenants.runAs(null, null, () -> {
            seats.appointToCouncil(person("Amara Diallo"), now, now.plus(TERM));
            seats.appointToCouncil(person("Jonas Weber"), now, now.plus(TERM));
        });
        acting.as(ICS, person("Maya Clarke"), () -> {
            managed.add("Ruth Abernathy", "Agreed at the Repair Café desk on paper; sheet 12 in the ICS folder.");
            households.tie(person("Dev Patel"), person("Esi Mensah"), "They told us they share a flat.");
            return null;
        });
    }

    /** The person of that name; the address is the first name at demo.example. */
    PersonId person(String name) {
        return registry.expect(name.split(" ")[0].toLowerCase(Locale.ROOT) + "@demo.example", name);
    }

    private void seat(OrganisationId organisation, String name, SeatKind kind) {
        var now = clock.instant();
        tenants.runAs(organisation, null, () -> seats.appoint(person(name), kind, now, now.plus(TERM)));
    }

    private void admitOrganisations() {
        admissions.admit(
                ICS,
                "ICS",
                "Repair Cafés, circles and credits for those who make them happen",
                "We bring people together who like to mend, learn and share. Whoever helps at a Repair Café is thanked with credits, and"
                        + " stewards see to it that every hour is seen.",
                List.of("What would you like to learn or explore?", "What would you like to teach or share?"));
        admissions.admit(
                REIMAGINE,
                "Reimagine Co",
                "A kitchen and a shop where nothing goes to waste",
                "We cook with what others would throw away. Twenty meals a month are there for credits: come and eat.",
                List.of("How did you hear of us?"));
        admissions.admit(
                HIVE,
                "The Hive",
                "Desks, good company and a big table downtown",
                "A co-working house for people who make things happen in the neighbourhood. Members give a little time and receive a lot.",
                List.of("What are you working on?", "Is there something you could show others?"));
    }
}
