package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Times of people on the roster of an event.
 *
 * @param rows 1 to 1,000, each promise once
 */
public record RecordTimes(@Nullable List<@Nullable Row> rows) {

    /** How many can be written down at once. */
    public static final int MOST = 1_000;

    /**
     * One of them.
     *
     * @param in when they came, where the organisation is; null when they did not, or nobody knows
     * @param out when they left; null when nobody knows
     * @param missed whether they signed up and did not come; null is no
     * @param version the {@link Roster.Row#version()} that was looked at, or null to change what is there
     */
    @Schema(name = "RecordTimesRow")
    public record Row(
            @Nullable UUID promise,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            @Nullable Boolean missed,
            @Nullable Integer version) {}
}
