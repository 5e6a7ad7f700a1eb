package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for on a board.
 *
 * @param organisation of which organisation, or null for all
 * @param text words in the title or the description, or null
 * @param category or null for all; events have none
 */
public record BoardFilter(
        @Nullable String organisation,
        @Nullable String text,
        @Nullable Category category) {

    private static final int LONGEST = 100;

    public static final BoardFilter NONE = new BoardFilter(null, null, null);

    /** @throws InvalidInput when the text is too long or the organisation is no organisation's id */
    public BoardFilter {
        organisation = organisation == null || organisation.isBlank() ? null : organisation.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        if (organisation != null && !OrganisationId.isValid(organisation)) {
            throw new InvalidInput("organisation", "There is no such organisation.");
        }
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidInput("q", "Search for at most " + LONGEST + " characters.");
        }
    }
}
