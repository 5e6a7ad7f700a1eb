package org.communityexchange.pool.internal.need;

import org.communityexchange.pool.PromiseCheck;
import org.communityexchange.pool.Screenings;

import jakarta.enterprise.context.ApplicationScoped;

/** A sensitive need is answered, and the answer taken up, only while the check of whoever answers counts. */
@ApplicationScoped
class AnswerCheck implements PromiseCheck {

    private final NeedRepository needs;
    private final Screenings screenings;

    AnswerCheck(NeedRepository needs, Screenings screenings) {
        this.needs = needs;
        this.screenings = screenings;
    }

    @Override
    public void check(Promised promised) {
        if (promised.need() != null) {
            screenings.demand(promised.person(), needs.require(promised.need()).category());
        }
    }
}
