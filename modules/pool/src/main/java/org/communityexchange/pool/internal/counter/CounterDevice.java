package org.communityexchange.pool.internal.counter;

import org.communityexchange.pool.CounterSeatView;

import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;

/** At which counter the current request works; set by {@link CounterGuard} alone. */
@RequestScoped
class CounterDevice {

    private CounterSeatView seat;

    void is(CounterSeatView entered) {
        seat = entered;
    }

    CounterSeatView seat() {
        return Objects.requireNonNull(seat, "Only what is @AtCounter asks");
    }
}
