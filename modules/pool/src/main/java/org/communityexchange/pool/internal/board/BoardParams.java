package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.TimeOfDay;
import org.communityexchange.pool.Urgency;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

/** The filters of the boards as they come in an address; read as text, so that a wrong one is named. */
public class BoardParams {

    @QueryParam("organisation")
    @Parameter(description = "Only of this organisation")
    public @Nullable String organisation;

    @QueryParam("q")
    @Parameter(description = "Words in the title, the details or the place; misspelt ones too")
    public @Nullable String text;

    @QueryParam("category")
    @Parameter(description = "Only of this category")
    public @Nullable String category;

    @QueryParam("urgency")
    @Parameter(description = "Only needs that are wanted so soon: WHENEVER, THIS_MONTH, THIS_WEEK")
    public @Nullable String urgency;

    @QueryParam("day")
    @Parameter(description = "On one of these days of the week (MONDAY …), or without a word about days")
    public @Nullable List<String> days;

    @QueryParam("time")
    @Parameter(description = "At one of these times (MORNING, AFTERNOON, EVENING), or without a word about times")
    public @Nullable List<String> times;

    @QueryParam("priceUpTo")
    @Parameter(description = "Only offers that cost at most so many credits; 0 for those without a price")
    public @Nullable String priceUpTo;

    @QueryParam("leftNow")
    @Parameter(description = "`true` for offers of which something is left in this month or week")
    public @Nullable String leftNow;

    @QueryParam("unanswered")
    @Parameter(description = "`true` for needs that nobody has promised to answer")
    public @Nullable String unanswered;

    /** @throws InvalidInput naming the parameter that cannot be used */
    BoardFilter filter() {
        return new BoardFilter(
                organisation,
                text,
                category,
                one("urgency", Urgency.class, urgency),
                several("day", DayOfWeek.class, days),
                several("time", TimeOfDay.class, times),
                price(),
                isSaid(leftNow),
                isSaid(unanswered));
    }

    /** As an address says it, or a ticked box. */
    private static boolean isSaid(@Nullable String answer) {
        return "true".equals(answer) || "yes".equals(answer);
    }

    private @Nullable Integer price() {
        if (priceUpTo == null || priceUpTo.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(priceUpTo.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("priceUpTo", "A price is from 0 to 1,000 credits.");
        }
    }

    private static <E extends Enum<E>> Set<E> several(String name, Class<E> answers, @Nullable List<String> asked) {
        var found = EnumSet.noneOf(answers);
        for (var text : asked == null ? List.<String>of() : asked) {
            var answer = one(name, answers, text);
            if (answer != null) {
                found.add(answer);
            }
        }
        return found;
    }

    /** @throws InvalidInput when it is none of the answers */
    static <E extends Enum<E>> @Nullable E one(String name, Class<E> answers, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Arrays.stream(answers.getEnumConstants())
                .filter(answer -> answer.name().equals(asked.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        name, "“" + name + "” is one of " + List.of(answers.getEnumConstants()) + "."));
    }
}
