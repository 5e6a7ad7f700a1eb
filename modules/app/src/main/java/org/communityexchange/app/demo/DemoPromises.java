package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.HIVE;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.pool.AddPhoto;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.PromisePhotos;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.Rhythm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Promises of the demo town that are more than an hour of work: something that repeats, and goods with a receipt and a photo
 * that wait to be confirmed.
 */
@ApplicationScoped
class DemoPromises {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final DemoPeople people;
    private final Acting acting;
    private final Commitments commitments;
    private final PromisePhotos photos;
    private final Clock clock;

    DemoPromises(DemoPeople people, Acting acting, Commitments commitments, PromisePhotos photos, Clock clock) {
        this.people = people;
        this.acting = acting;
        this.commitments = commitments;
        this.photos = photos;
        this.clock = clock;
    }

    void happen() {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        repeats(today);
        goods(today);
    }

    private void repeats(LocalDate today) {
        var weekly = new MakePromise(
                null,
                null,
                null,
                "Open the door for the Monday group",
                60,
                null,
                null,
                null,
                null,
                null,
                today.plusDays(3),
                Rhythm.WEEKLY,
                null,
                6);
        var first = acting.as(HIVE, people.person("Sam Whitefeather"), () -> commitments.promise(weekly, null));
        acting.as(HIVE, people.person("Wren Gallagher"), () -> commitments.accept(new CommitmentId(first.id())));
    }

    private void goods(LocalDate today) {
        var flour = new MakePromise(
                null,
                null,
                null,
                "Flour and yeast for the bread evening",
                null,
                null,
                null,
                null,
                4_250L,
                null,
                null,
                null,
                null,
                null);
        var joy = people.person("Joy Williams");
        var made = acting.as(REIMAGINE, joy, () -> commitments.promise(flour, null));
        var id = new CommitmentId(made.id());
        acting.as(REIMAGINE, people.person("Ines Duarte"), () -> commitments.accept(id));
        acting.as(
                REIMAGINE,
                joy,
                () -> commitments.fulfil(
                        id,
                        new ReportFulfilment(
                                null, today.minusDays(2), "Two kinds of flour.", 4_250L, null, "Receipt 4417")));
        acting.as(
                REIMAGINE,
                joy,
                () -> photos.add(
                        id,
                        new AddPhoto("Two bags of flour and a tin of yeast on the table", DemoPicture.FLOUR.png())));
    }
}
