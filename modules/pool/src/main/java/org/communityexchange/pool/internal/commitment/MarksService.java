package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.StewardMarks;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class MarksService implements StewardMarks {

    private final QueueMarks marks;
    private final KnownMarks known;
    private final Organisations organisations;
    private final Sizes sizes;
    private final CurrentPerson me;
    private final Clock clock;

    MarksService(
            QueueMarks marks,
            KnownMarks known,
            Organisations organisations,
            Sizes sizes,
            CurrentPerson me,
            Clock clock) {
        this.marks = marks;
        this.known = known;
        this.organisations = organisations;
        this.sizes = sizes;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Marks mine() {
        return known.orElse(this::count);
    }

    @Override
    @Transactional
    public Marks anew() {
        known.forget();
        return mine();
    }

    private Marks count() {
        if (me.find().isEmpty()) {
            return Marks.NONE;
        }
        var here = me.may(Right.CONFIRM);
        var others = isStewardSomewhere() || me.may(Right.DECIDE_FOR_EXCHANGE);
        if (!here && !others) {
            return Marks.NONE;
        }
        return marks.marks(here ? sizes.today() : null, clock.instant(), me.id().value(), others);
    }

    private boolean isStewardSomewhere() {
        return organisations.belongings().stream().anyMatch(Organisations.Belonging::isSteward);
    }
}
