package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.EventWork;
import org.communityexchange.pool.EventWork.Bar;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.QueueItem.Warning;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Says before the press what {@link Batch} would refuse: the same rules, looked up once for however many. */
@ApplicationScoped
class EventWorks {

    private final CommitmentViews views;
    private final Checks checks;
    private final CurrentPerson me;

    EventWorks(CommitmentViews views, Checks checks, CurrentPerson me) {
        this.views = views;
        this.checks = checks;
        this.me = me;
    }

    /** In the order given, which is that of the press: of one person's work each counts for what comes after it. */
    List<EventWork> of(List<Commitment> done) {
        if (done.isEmpty()) {
            return List.of();
        }
        var shown = views.briefly(done);
        var known = checks.about(done.stream().map(Checks.Subject::of).toList());
        var works = new ArrayList<EventWork>();
        for (var i = 0; i < done.size(); i++) {
            var subject = Checks.Subject.of(done.get(i));
            var warnings = known.warnings(subject);
            var bar = bar(done.get(i), shown.get(i), known);
            var isOften = bar == null && warnings.contains(Warning.OFTEN_TOGETHER);
            if (bar == null && !isOften) {
                known.alsoConfirms(subject);
            }
            works.add(new EventWork(shown.get(i), bar, isOften));
        }
        return works;
    }

    private @Nullable Bar bar(Commitment commitment, CommitmentView view, Checks.Known known) {
        var receiver = id(view.receiver());
        var tie = ConfirmationRules.tie(
                me.id().value(),
                new ConfirmationRules.Ties(
                        commitment.personId(),
                        commitment.enteredBy(),
                        commitment.report().by(),
                        receiver,
                        known.isHousehold(commitment.personId()) || known.isHousehold(receiver)));
        if (tie != null) {
            return tie;
        }
        if (view.funding().isPaid() || view.kind() == CommitmentKind.CAPACITY) {
            return Bar.BY_ITSELF;
        }
        var subject = Checks.Subject.of(commitment);
        if (known.isElsewhere(subject)) {
            return Bar.ELSEWHERE;
        }
        var warnings = known.warnings(subject);
        if (warnings.contains(Warning.EVIDENCE_NEEDED)) {
            return Bar.EVIDENCE_NEEDED;
        }
        if (warnings.contains(Warning.SECOND_NEEDED)) {
            return known.word(subject) == null ? Bar.SECOND_NEEDED : Bar.SECOND_OF_ANOTHER;
        }
        return null;
    }

    private static @Nullable UUID id(@Nullable PersonRef person) {
        return person == null ? null : person.id();
    }
}
