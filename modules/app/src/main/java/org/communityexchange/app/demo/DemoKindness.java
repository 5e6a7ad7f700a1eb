package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.AskPot;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.DefineDuty;
import org.communityexchange.pool.Duties;
import org.communityexchange.pool.DutyId;
import org.communityexchange.pool.DutyRhythm;
import org.communityexchange.pool.DutyView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.PotAsks;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedNeeds;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.Rota;
import org.communityexchange.pool.Rotas;
import org.communityexchange.pool.SlotId;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.WriteThanks;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** A rota with turns taken and free, one quiet request that waits, and two stories. */
@ApplicationScoped
class DemoKindness {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final DemoPeople people;
    private final Acting acting;
    private final Duties duties;
    private final Rotas rotas;
    private final PotAsks pot;
    private final PublishedNeeds needs;
    private final Commitments commitments;
    private final Confirmations confirmations;
    private final Thanks thanks;
    private final Clock clock;

    DemoKindness(
            DemoPeople people,
            Acting acting,
            Duties duties,
            Rotas rotas,
            PotAsks pot,
            PublishedNeeds needs,
            Commitments commitments,
            Confirmations confirmations,
            Thanks thanks,
            Clock clock) {
        this.people = people;
        this.acting = acting;
        this.duties = duties;
        this.rotas = rotas;
        this.pot = pot;
        this.needs = needs;
        this.commitments = commitments;
        this.confirmations = confirmations;
        this.thanks = thanks;
        this.clock = clock;
    }

    void happen() {
        rota();
        acting.asCouncil(
                people.person("Ivan Petrov"),
                () -> pot.ask(
                        new AskPot(REIMAGINE.value(), 6, "Warm meals until my new work begins in January.", null),
                        null));
        story(
                HIVE,
                "Rosa Marino",
                "Sam Whitefeather",
                "A sofa up four stairs",
                "He carried my sofa up four stairs and sang all the way. Now there is room for guests.",
                Called.FIRST_NAME,
                Audience.PUBLIC);
        story(
                REIMAGINE,
                "Lena Hoffmann",
                "Kofi Asante",
                "A bicycle for the winter",
                "The brakes hold, the light shines, and I know now how to mend a flat tire myself.",
                Called.NEIGHBOUR,
                Audience.PUBLIC);
    }

    private void rota() {
        var door =
                duty("Open the door", "The key hangs in the kitchen.", 1, 30, DayOfWeek.THURSDAY, null, Funding.ISSUE);
        var hall = duty("Sweep the hall", "", 2, 45, DayOfWeek.SATURDAY, null, Funding.ISSUE);
        duty("Water the plants", "", 1, 30, DayOfWeek.MONDAY, 1, Funding.THANKS);
        var until = clock.instant().atZone(ZONE).toLocalDate().plusMonths(3);
        acting.as(HIVE, people.person("Rosa Marino"), () -> rotas.takeEveryTime(new DutyId(door.id()), until, null));
        var sweeping = acting.as(HIVE, people.person("Quinn Murphy"), () -> rotas.weeks(null, 4)).weeks().stream()
                .flatMap(week -> week.slots().stream())
                .filter(slot -> slot.duty().equals(hall.id()) && slot.free() > 0)
                .map(Rota.RotaSlot::id)
                .toList();
        take("Quinn Murphy", sweeping.get(0));
        take("Tess van Dijk", sweeping.get(0));
        var second = take("Quinn Murphy", sweeping.get(1));
        acting.as(HIVE, people.person("Quinn Murphy"), () -> rotas.offer(second, "My sister visits that weekend."));
    }

    private CommitmentId take(String name, UUID slot) {
        var turn = acting.as(HIVE, people.person(name), () -> rotas.take(new SlotId(slot), null, null));
        return new CommitmentId(turn.id());
    }

    private DutyView duty(
            String title,
            String note,
            int howMany,
            int minutes,
            DayOfWeek weekday,
            @Nullable Integer nth,
            Funding funding) {
        var said = new DefineDuty(
                title,
                note,
                howMany,
                minutes,
                weekday,
                LocalTime.of(18, 0),
                nth == null ? DutyRhythm.WEEKLY : DutyRhythm.MONTHLY,
                nth,
                null,
                null,
                funding);
        return acting.as(HIVE, people.person("Wren Gallagher"), () -> duties.define(said, null));
    }

    /** Asked for, done for thanks, confirmed, thanked for, and told by both. */
    private void story(
            OrganisationId organisation,
            String helped,
            String helper,
            String title,
            String words,
            Called called,
            Audience audience) {
        var steward = people.person(organisation.equals(HIVE) ? "Wren Gallagher" : "Ines Duarte");
        var one = people.person(helped);
        var other = people.person(helper);
        var need = acting.as(organisation, one, () -> needs.publish(need(title), null));
        var promise = new MakePromise(
                need.id(), null, null, null, 60, null, Funding.THANKS, null, null, null, null, null, null, null);
        var made = acting.as(organisation, other, () -> commitments.promise(promise, null));
        var id = new CommitmentId(made.id());
        acting.as(organisation, one, () -> commitments.accept(id));
        var day = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(5);
        acting.as(organisation, other, () -> commitments.fulfil(id, new ReportFulfilment(60, day, "With pleasure.")));
        acting.as(organisation, steward, () -> confirmations.confirm(id, null, null));
        acting.as(organisation, one, () -> needs.close(new NeedId(need.id())));
        var note = acting.as(organisation, one, () -> thanks.write(new WriteThanks(id.value(), null, words), null));
        for (var person : List.of(one, other)) {
            acting.as(organisation, person, () -> thanks.tell(note.id(), called, audience));
        }
        acting.as(organisation, steward, () -> {
            thanks.look(note.id(), true, null);
            return null;
        });
    }

    private static PublishNeed need(String title) {
        return new PublishNeed(
                title,
                "",
                "REPAIR",
                "",
                "",
                Set.of(),
                Set.of(),
                null,
                null,
                Urgency.WHENEVER,
                60,
                Audience.PUBLIC,
                false,
                null,
                null,
                Funding.THANKS);
    }
}
