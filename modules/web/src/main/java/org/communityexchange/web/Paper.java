package org.communityexchange.web;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What a page is printed on. */
public enum Paper {
    /** What printers in Ontario hold. */
    LETTER,
    A4;

    /**
     * As it came in an address; Letter when nothing did.
     *
     * @throws InvalidInput naming the field {@code paper} for any other
     */
    public static Paper of(@Nullable String asked) {
        return switch (asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT)) {
            case "", "letter" -> LETTER;
            case "a4" -> A4;
            default -> throw new InvalidInput("paper", "“paper” is letter or a4.");
        };
    }
}
