package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is different about a pledge from today on. What was given stays as it was.
 *
 * @param cents each time
 * @param endsOn the last day on which something is expected, or null until further notice
 * @param reminders whether letters may remind of it
 */
public record ChangePledge(
        @Nullable Long cents,
        @Nullable LocalDate endsOn,
        @Nullable Boolean reminders) {}
