package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is looked for on a board.
 *
 * @param organisation of which organisation, or null for all
 * @param text words of the title, the description or the place, also misspelt; or null
 * @param category the code of one, or null for all; events have none
 * @param urgency of a need, or null for all
 * @param days on one of which it is, or about which it says nothing; empty for any
 * @param times as {@code days}
 * @param priceUpTo credits that an offer costs at most, those without a price too; or null for any
 * @param leftNow only offers of which something is left in this month or week
 * @param unanswered only needs that nobody has promised to answer
 */
public record BoardFilter(
        @Nullable String organisation,
        @Nullable String text,
        @Nullable String category,
        @Nullable Urgency urgency,
        Set<DayOfWeek> days,
        Set<TimeOfDay> times,
        @Nullable Integer priceUpTo,
        boolean leftNow,
        boolean unanswered) {

    private static final int LONGEST = 100;
    private static final int DEAREST = 1000;
    private static final Pattern CODE = Pattern.compile("[A-Z_]{2,40}");

    public static final BoardFilter NONE = new BoardFilter(null, null, null);

    /** @throws InvalidInput naming the parameter that cannot be used */
    public BoardFilter {
        organisation = organisation == null || organisation.isBlank() ? null : organisation.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        category = category == null || category.isBlank() ? null : category.strip();
        days = Publish.inOrder(days);
        times = Publish.inOrder(times);
        if (organisation != null && !OrganisationId.isValid(organisation)) {
            throw new InvalidInput("organisation", "There is no such organisation.");
        }
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidInput("q", "Search for at most " + LONGEST + " characters.");
        }
        if (category != null && !CODE.matcher(category).matches()) {
            throw new InvalidInput("category", "There is no such category.");
        }
        if (priceUpTo != null && (priceUpTo < 0 || priceUpTo > DEAREST)) {
            throw new InvalidInput("priceUpTo", "A price is from 0 to 1,000 credits.");
        }
    }

    /** Without a word about urgency, time and price. */
    public BoardFilter(@Nullable String organisation, @Nullable String text, @Nullable String category) {
        this(organisation, text, category, null, Set.of(), Set.of(), null, false, false);
    }
}
