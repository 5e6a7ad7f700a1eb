package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Opens a counter seat.
 *
 * @param name what people call the device, 1 to 60 characters
 * @param pin 4 to 8 digits
 * @param lastDay the last day on which it serves, included, where the organisation is; at most 30 days from today
 */
public record OpenCounterSeat(
        @Nullable String name,
        @Nullable String pin,
        @Nullable LocalDate lastDay) {

    /** Never the PIN. */
    @Override
    public String toString() {
        return "OpenCounterSeat[" + name + ", " + lastDay + "]";
    }
}
