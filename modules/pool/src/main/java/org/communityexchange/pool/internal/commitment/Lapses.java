package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.internal.words.LifeMessages;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What time does to promises: a reminder, a question whether it was done, and in the end nothing more. */
@ApplicationScoped
class Lapses {

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final Deadlines deadlines;
    private final Purse purse;
    private final Organisations organisations;
    private final Letters letters;
    private final Seats seats;
    private final LifeMessages words;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Lapses(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            Deadlines deadlines,
            Purse purse,
            Organisations organisations,
            Letters letters,
            Seats seats,
            LifeMessages words,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.deadlines = deadlines;
        this.purse = purse;
        this.organisations = organisations;
        this.letters = letters;
        this.seats = seats;
        this.words = words;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** A promise whose time may be over, by the clocks of its organisation. */
    record Due(UUID id, ZoneId zone) {}

    /** Those of an organisation, which may be suspended. */
    List<Due> worthEnding(OrganisationView here) {
        var rules = deadlines.in(here.zone()).rules();
        return unchangedFor(Math.min(rules.answerDays(), rules.overdueLapseDays())).stream()
                .map(id -> new Due(id, here.zone()))
                .toList();
    }

    /** Lets one lapse whose time is over; twice is once. */
    void end(Due due) {
        var commitment = commitments.requireForUpdate(due.id());
        if (deadlines.in(due.zone()).isOver(commitment)) {
            lapse(commitment);
        }
    }

    /** Those about which somebody may have to be reminded or asked. */
    List<UUID> worthALook() {
        var rules = deadlines.now().rules();
        return unchangedFor(Math.min(rules.remindDays(), rules.overdueAskDays()));
    }

    private List<UUID> unchangedFor(int days) {
        return commitments.unchangedSince(clock.instant().minus(Duration.ofDays(days)));
    }

    /** Reminds or asks about one, if that is due; twice is once. */
    void lookAt(UUID id) {
        var commitment = commitments.requireForUpdate(id);
        var moment = deadlines.now();
        if (moment.isOver(commitment)) {
            // It lapses at its own turn.
            return;
        }
        if (commitment.state() == CommitmentState.OFFERED
                && !commitment
                        .stateSince()
                        .isAfter(moment.now()
                                .minus(Duration.ofDays(moment.rules().remindDays())))) {
            remind(commitment);
        } else if (commitment.state() == CommitmentState.ACCEPTED
                && moment.daysOverdue(commitment) > moment.rules().overdueAskDays()) {
            write(commitment.personId(), "promise-done/", commitment, words.ask_subject(), words.ask_body());
        }
    }

    private void lapse(Commitment commitment) {
        var before = commitment.state();
        var reason = before == CommitmentState.OFFERED ? words.lapsed_unanswered() : words.lapsed_overdue();
        purse.giveBack(commitment);
        steps.persist(commitment.step(
                CommitmentState.LAPSED, null, EnumSet.of(Party.EXCHANGE), null, reason, clock.instant()));
        audit.record(Act.of("pool.commitment-lapsed", commitment.id(), commitment.personId(), "A promise lapsed.")
                .because(reason));
        write(commitment.personId(), "promise-lapsed/", commitment, words.lapsed_subject(), reason);
        var receiver = views.receiverOf(commitment);
        if (receiver != null) {
            write(receiver, "promise-lapsed/", commitment, words.lapsed_subject(), reason);
        }
    }

    private void remind(Commitment commitment) {
        var receiver = views.receiverOf(commitment);
        if (receiver != null) {
            write(receiver, "promise-waits/", commitment, words.remind_subject(), words.remind_body());
        } else {
            seats.holders(SeatKind.STEWARD).forEach(steward -> {
                if (!steward.id().value().equals(commitment.personId())) {
                    write(
                            steward.id().value(),
                            "promise-waits/",
                            commitment,
                            words.remind_subject(),
                            words.remind_body());
                }
            });
        }
    }

    /** Never the title: a promise may be private, and mail is not. Nothing of a suspended organisation can be opened. */
    private void write(UUID to, String purpose, Commitment about, String subject, String body) {
        var here = tenant.requireOrganisation();
        var isOpen = organisations.findAlong(here).get().isPresent();
        letters.owe(
                new PersonId(to),
                purpose + about.id(),
                subject,
                body,
                isOpen ? "/o/" + here.value() + "/commitments/" + about.id() : "/wallet");
    }
}
