package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Counter seats of the current organisation. Opening, seeing and closing them needs
 * {@link org.communityexchange.identity.Right#RUN_COUNTERS}. A seat serves in the name of whoever opened it, and only while
 * they hold that right.
 */
public interface CounterSeats {

    /**
     * A counter that was opened.
     *
     * @param known by what the device it was opened on is known at its door; null when one serves there already
     */
    record Opened(CounterSeatView seat, @Nullable String known) {}

    /**
     * What came of a PIN.
     *
     * @param secret what the device's cookie holds from now on; null when the PIN was refused
     * @param known by what the device is known again when it asks for the PIN anew; null when the PIN was refused
     * @param lockedUntil until when no PIN is tried; null when it may be
     */
    record Entry(
            @Nullable String secret,
            @Nullable String known,
            @Nullable Instant lockedUntil) {}

    /**
     * Opens a seat, which knows the device it is opened on until a device enters the PIN: that one it knows instead.
     *
     * @param key the sender's name for this command; the same key opens one
     * @throws InvalidInput naming every field that cannot be used
     */
    Opened open(OpenCounterSeat seat, UUID key);

    /** Those that may serve now, by number. */
    List<CounterSeatView> here();

    /**
     * Closes a seat at once and for good; twice is once.
     *
     * @throws NotFound when there is no such seat here
     */
    void close(UUID seat);

    /**
     * Makes the device that asks the seat's own; another one that was loses it. After five wrong PINs in a row none is tried for
     * 15 minutes, and twice as long after each further one, up to a day. The tries of the device the seat knows are counted apart, so
     * that a stranger who knows the number does not lock the venue out. Nobody need be signed in.
     *
     * @param known by what the device is known, or empty
     */
    Entry enter(int number, String pin, String known);

    /** The seat of the device with this secret, as long as it may serve. */
    Optional<CounterSeatView> at(String secret);

    /**
     * Takes the seat from the device with this secret, which opens nothing from then on, in whatever copy. The seat still knows
     * the device. Twice is once.
     */
    void leave(String secret);
}
