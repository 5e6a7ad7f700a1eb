package org.communityexchange.identity.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, because two spellings of one address are one person here. It prints itself as dots, so
 * that it never reaches a log by accident.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST = 254;

    /**
     * Reads what was typed.
     *
     * @throws InvalidInput on field {@code email} when it cannot be an address
     */
    public static EmailAddress of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new InvalidInput("email", "This takes an e-mail address, like ana@example.org.");
        }
        return new EmailAddress(text);
    }

    @Override
    public String toString() {
        return "…@…";
    }
}
