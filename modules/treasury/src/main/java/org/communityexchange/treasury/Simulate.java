package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A past to replay, and the rules to replay it under.
 *
 * @param title what is asked, for whoever gets the link: 1 to 120 characters
 * @param months the last so many months, this one included: 1 to 36; null when days are given
 * @param from first day on which the other rules count; null when months are given
 * @param to last day, today at the latest; null when months are given
 * @param scenarios one to three
 */
public record Simulate(
        @Nullable String title,
        @Nullable Integer months,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Scenario> scenarios) {}
