package org.communityexchange.treasury;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A promise to give money regularly. Missing values are refused by name.
 *
 * @param forPerson a member for whom the treasurer writes it down, or null for oneself
 * @param cents each time, at least 100
 * @param startsOn the first day; the following ones are on the same day of the month, or on its last
 * @param endsOn the last day on which something is expected, or null until further notice
 * @param reminders whether letters may remind of it; yes when null
 */
public record MakePledge(
        @JsonProperty("for") @Nullable UUID forPerson,
        @Nullable Long cents,
        @Nullable PledgeRhythm rhythm,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean reminders) {}
