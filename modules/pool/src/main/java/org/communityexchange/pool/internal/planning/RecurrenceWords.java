package org.communityexchange.pool.internal.planning;

import org.communityexchange.pool.Recurrence;
import org.communityexchange.pool.Recurrence.Pattern;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** A recurrence as people say it: "Every 2 weeks on Tuesday, Thursday, 10 times". */
@ApplicationScoped
class RecurrenceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final PlanningMessages words;
    private final PoolMessages shared;

    RecurrenceWords(PlanningMessages words, PoolMessages shared) {
        this.words = words;
        this.shared = shared;
    }

    String of(@Nullable Recurrence said) {
        if (said == null) {
            return "";
        }
        var every = Objects.requireNonNullElse(said.every(), 1);
        var days = Objects.requireNonNullElse(said.days(), Set.<DayOfWeek>of()).stream()
                .sorted()
                .map(shared::day)
                .collect(Collectors.joining(", "));
        var rhythm = said.pattern() == Pattern.MONTHLY
                ? words.monthly_words(every, words.nth_of(Objects.requireNonNullElse(said.nth(), 1)), days)
                : words.weekly_words(every, days);
        var end = said.until() != null
                ? words.until_words(DAY.format(said.until()))
                : words.times_words(Objects.requireNonNullElse(said.times(), 1));
        return rhythm + end;
    }
}
