package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** How a promise comes to be; everything after that is a step of {@link CommitmentService}. In the caller's transaction. */
@ApplicationScoped
class Promising {

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final Drafts drafts;
    private final Sizes sizes;
    private final Repeating repeating;
    private final StepLetters letters;
    private final Room room;
    private final Shifts shifts;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    Promising(
            CommitmentRepository commitments,
            StepRepository steps,
            Drafts drafts,
            Sizes sizes,
            Repeating repeating,
            StepLetters letters,
            Room room,
            Shifts shifts,
            People people,
            Commands commands,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.drafts = drafts;
        this.sizes = sizes;
        this.repeating = repeating;
        this.letters = letters;
        this.room = room;
        this.shifts = shifts;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    /** What it would be; makes nothing. */
    PromisePreview preview(MakePromise said) {
        return drafts.of(said, contributor(said));
    }

    /** @return its id, the first one when the key was used before */
    UUID promise(MakePromise said, @Nullable UUID key) {
        var person = contributor(said);
        return commands.once(key, "promise|" + said, made -> make(made, said, person));
    }

    private void make(UUID id, MakePromise said, PersonView person) {
        if (said.shift() != null) {
            // Takes the lock under which places are counted and given away. What is promised is read under it, too: the
            // shift
            // as it is now, and not as it was for whoever waited.
            shifts.take(new ShiftId(said.shift()), person.id().value());
        }
        var now = clock.instant();
        var draft = drafts.of(said, person);
        var actor = me.id().value();
        var onBehalfOf =
                actor.equals(draft.person().id()) ? null : draft.person().id();
        if (said.shift() == null) {
            room.require(draft.person().id());
        }
        var origin = new Terms.Origin(said.need(), said.offer(), said.shift());
        var terms = Terms.of(draft, origin);
        var price = draft.funding().isPaid()
                ? Price.of(draft.payer() == null ? null : draft.payer().id(), draft.credits())
                : Price.none();
        var course = sizes.course(said, new Refusals());
        if (course.isPresent()) {
            var series = Series.of(Ids.next(), draft.person().id(), actor, course.get(), now);
            repeating.start(id, series, terms, price, onBehalfOf);
        } else {
            var commitment = Commitment.offered(id, draft.person().id(), terms, price, actor, now);
            commitments.persist(commitment);
            steps.persist(CommitmentStep.of(id, null, CommitmentState.OFFERED, actor, onBehalfOf, "", now));
            if (said.shift() != null) {
                steps.persist(
                        commitment.step(CommitmentState.ACCEPTED, null, EnumSet.of(Party.EXCHANGE), null, "", now));
            }
        }
        commitments.flush();
        if (said.need() != null) {
            letters.made(commitments.require(id));
        }
        audit.record(Act.of("pool.commitment-made", id, draft.person().id(), "Something was promised.")
                .onBehalfOf(onBehalfOf));
    }

    private PersonView contributor(MakePromise said) {
        return people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
    }
}
