package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.job.Jobs;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.DisputeProcess;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** That something happened in a dispute; never what, because mail is not for that. */
@ApplicationScoped
class DisputeLetters {

    private final Letters letters;
    private final Seats seats;
    private final Jobs jobs;
    private final DisputeMessages words;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    DisputeLetters(
            Letters letters,
            Seats seats,
            Jobs jobs,
            DisputeMessages words,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.letters = letters;
        this.seats = seats;
        this.jobs = jobs;
        this.words = words;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** Where nobody near may listen, those elsewhere are written to as well, once this transaction is over. */
    void opened(Dispute dispute) {
        others(dispute.sides())
                .forEach(person -> write(
                        person, "dispute/" + dispute.id(), words.opened_subject(), words.opened_body(), page(dispute)));
        var concerned = dispute.asCase().concerned();
        seats.holders(SeatKind.STEWARD).forEach(steward -> {
            if (!concerned.contains(steward.id().value())) {
                write(
                        steward.id().value(),
                        "dispute-steward/" + dispute.id(),
                        words.steward_subject(),
                        words.steward_body(),
                        "/o/" + here() + "/disputes");
            }
        });
        if (dispute.asCase().isGoneUp(clock.instant())) {
            jobs.enqueue(GoneUpNews.NAME, dispute.id().toString(), GoneUpNews.data(here(), dispute.id()));
        }
    }

    void written(Dispute dispute) {
        var heard = new HashSet<>(dispute.sides());
        heard.add(dispute.openedBy());
        heard.addAll(dispute.asCase().listening());
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        others(heard)
                .forEach(person -> write(
                        person,
                        "dispute-message/" + dispute.id() + "/" + day,
                        words.message_subject(),
                        words.message_body(),
                        page(dispute)));
    }

    void ended(Dispute dispute) {
        var heard = new HashSet<>(dispute.sides());
        heard.add(dispute.openedBy());
        others(heard)
                .forEach(person -> write(
                        person,
                        "dispute-ended/" + dispute.id(),
                        words.ended_subject(),
                        words.ended_body(),
                        page(dispute)));
    }

    /** To the stewards of the current organisation, about a dispute of another one. */
    void goneUp(DisputeProcess.Case dispute) {
        seats.holders(SeatKind.STEWARD).stream()
                .map(steward -> steward.id().value())
                .filter(steward -> !dispute.concerned().contains(steward))
                .forEach(steward -> write(
                        steward, "dispute-up/" + dispute.dispute(), words.up_subject(), words.up_body(), "/relief"));
    }

    private Set<UUID> others(Set<UUID> people) {
        var others = new HashSet<>(people);
        others.remove(me.id().value());
        return others;
    }

    private void write(UUID to, String purpose, String subject, String body, String path) {
        letters.owe(new PersonId(to), purpose, subject, body, path);
    }

    private String page(Dispute dispute) {
        return "/o/" + here() + "/disputes/" + dispute.id();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
