package org.communityexchange.pool.internal.commitment;

import org.jspecify.annotations.Nullable;

import java.util.function.IntSupplier;

import jakarta.enterprise.context.RequestScoped;

/** How many wait, as this request counted them: the queue and the header of its page both say it. */
@RequestScoped
class KnownWaiting {

    private @Nullable Integer known;

    int orElse(IntSupplier count) {
        var waiting = known;
        return waiting == null ? count.getAsInt() : waiting;
    }

    void is(int waiting) {
        known = waiting;
    }
}
