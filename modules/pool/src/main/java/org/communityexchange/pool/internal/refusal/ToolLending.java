package org.communityexchange.pool.internal.refusal;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** Lending tools stays with the Tool Library's flat fee (seed document, section 5); an offer of it is turned away kindly. */
public final class ToolLending {

    /** The code of its category, which has a refusal of its own. */
    private static final String CATEGORY = "TOOL_LENDING";

    private static final String DETAIL =
            "Lending tools is not part of the credit system: the Tool Library lends them for"
                    + " its flat fee. You can offer the work you would do with the tool.";

    private static final String LENDING =
            "(lend|lending|lends|loan|loans|loaning|borrow|borrowing|rent|renting|rental)";
    private static final String TOOL =
            "(tool|tools|power tool|drill|drills|saw|saws|sander|mower|lawnmower|ladder|ladders)";
    private static final Pattern WORDS = Pattern.compile(
            "\\b" + LENDING + "\\b.{0,40}\\b" + TOOL + "\\b|\\b" + TOOL + "\\b.{0,20}\\b" + LENDING + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private ToolLending() {}

    /** @throws ProblemException {@code tool-lending-excluded}, naming the field */
    public static void refuse(@Nullable String category, String title) {
        if (CATEGORY.equals(category)) {
            throw refusal("category");
        }
        if (WORDS.matcher(title).find()) {
            throw refusal("title");
        }
    }

    private static ProblemException refusal(String field) {
        return new ProblemException(PoolProblem.TOOL_LENDING, DETAIL, List.of(new FieldError(field, DETAIL)));
    }
}
