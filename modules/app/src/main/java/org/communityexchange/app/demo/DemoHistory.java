package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;
import static org.communityexchange.app.demo.DemoPeople.ICS;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.PlanEvent;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.WalkIn;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What has happened in the demo town so far: everything through the same façades that people use. */
@ApplicationScoped
class DemoHistory {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final DemoPeople people;
    private final Acting acting;
    private final DemoBoards boards;
    private final Events events;
    private final Attendance attendance;
    private final Commitments commitments;
    private final Confirmations confirmations;
    private final Clock clock;

    DemoHistory(
            DemoPeople people,
            Acting acting,
            DemoBoards boards,
            Events events,
            Attendance attendance,
            Commitments commitments,
            Confirmations confirmations,
            Clock clock) {
        this.people = people;
        this.acting = acting;
        this.boards = boards;
        this.events = events;
        this.attendance = attendance;
        this.commitments = commitments;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    void happen() {
        boards.fill();
        repairCafes();
        workDone();
    }

    private void repairCafes() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var running = repairCafe("Repair Café at the Central Library", today);
        repairCafe("Repair Café at the Hamilton Road hall", saturday.plusWeeks(2));
        var fixing = shiftOf(running, "Fixing");
        var welcoming = shiftOf(running, "Welcome desk");
        worked(ICS, "Hana Kim", shift(fixing), 180, today, "Eleven lamps and a toaster.", true);
        worked(ICS, "Farid Haddad", shift(fixing), 165, today, "Bicycles in the yard.", true);
        worked(ICS, "Dev Patel", shift(welcoming), 120, today, "At the desk by the door.", false);
        worked(ICS, "Esi Mensah", shift(fixing), 150, today, "Sewing corner.", false);
        walkIn(running, "Nell Brown", fixing);
        walkIn(running, "Tomas Vrba", shiftOf(running, "Kitchen"));
    }

    /** Somebody who is there now and has no e-mail address. */
    private void walkIn(EventView event, String name, UUID shift) {
        acting.as(
                ICS,
                people.person("Maya Clarke"),
                () -> attendance.walkIn(
                        new EventId(event.id()), new WalkIn(null, name, null, shift, null, null, null, true), null));
    }

    private void workDone() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        worked(
                ICS,
                "Ana Silva",
                work("Mended coats for the winter drive", 240),
                240,
                today.minusDays(20),
                "Nineteen coats.",
                true);
        worked(ICS, "Ben Okafor", work("Sorted out the newsletter list", 75), 75, today.minusDays(12), "", true);
        worked(ICS, "Chloe Tremblay", work("Drove the tool crates to the hall", 45), 45, today.minusDays(9), "", true);
        worked(
                REIMAGINE,
                "Joy Williams",
                work("Baked for the community table", 180),
                190,
                today.minusDays(15),
                "Forty loaves.",
                true);
        worked(
                REIMAGINE,
                "Mateo Garcia",
                work("Washed up after the soup evening", 120),
                120,
                today.minusDays(6),
                "",
                true);
        worked(HIVE, "Quinn Murphy", work("Painted the hallway", 300), 315, today.minusDays(18), "Two coats.", true);
        worked(HIVE, "Priya Nair", work("Poster for the winter market", 90), 105, today.minusDays(4), "", false);
        acting.as(
                ICS,
                people.person("Grace Liu"),
                () -> commitments.promise(work("Translate the welcome sheet", 60), null));
    }

    private EventView repairCafe(String title, LocalDate day) {
        return acting.as(
                ICS,
                people.person("Maya Clarke"),
                () -> events.plan(
                        new PlanEvent(
                                title,
                                "Bring what is broken, leave with what works. Fixers, sewers and good listeners wanted.",
                                "London, Ontario",
                                day,
                                Audience.PUBLIC,
                                List.of(
                                        new PlanShift("Fixing", LocalTime.of(10, 0), LocalTime.of(13, 0), 8),
                                        new PlanShift("Welcome desk", LocalTime.of(9, 30), LocalTime.of(12, 0), 3),
                                        new PlanShift("Kitchen", LocalTime.of(11, 0), LocalTime.of(14, 0), 3)),
                                60),
                        null));
    }

    private static UUID shiftOf(EventView event, String role) {
        return event.shifts().stream()
                .filter(shift -> shift.role().equals(role))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static MakePromise shift(UUID shift) {
        return MakePromise.shift(shift);
    }

    private static MakePromise work(String title, int minutes) {
        return MakePromise.work(title, minutes);
    }

    /** Promised, accepted, kept, and confirmed by the steward if that has happened already. */
    private void worked(
            OrganisationId organisation,
            String name,
            MakePromise promise,
            int minutes,
            LocalDate day,
            String note,
            boolean confirmed) {
        PersonId person = people.person(name);
        var made = acting.as(organisation, person, () -> commitments.promise(promise, null));
        var id = new CommitmentId(made.id());
        var steward = people.person(stewardOf(organisation));
        if (promise.shift() == null) {
            acting.as(organisation, steward, () -> commitments.accept(id));
        }
        acting.as(organisation, person, () -> commitments.fulfil(id, new ReportFulfilment(minutes, day, note)));
        if (confirmed) {
            acting.as(organisation, steward, () -> confirmations.confirm(id, null, null));
        }
    }

    private static String stewardOf(OrganisationId organisation) {
        return organisation.equals(ICS)
                ? "Maya Clarke"
                : organisation.equals(REIMAGINE) ? "Ines Duarte" : "Wren Gallagher";
    }
}
