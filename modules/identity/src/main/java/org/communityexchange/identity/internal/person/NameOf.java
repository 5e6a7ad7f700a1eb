package org.communityexchange.identity.internal.person;

import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The rule for names of people. */
final class NameOf {

    private NameOf() {}

    /** @throws InvalidInput on field {@code displayName} when it is empty or longer than 80 characters */
    static String person(@Nullable String typed) {
        var name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            throw new InvalidInput("displayName", "A name is needed.");
        }
        if (name.codePointCount(0, name.length()) > ProfileChange.NAME_MAX) {
            throw new InvalidInput("displayName", "A name can be at most 80 characters.");
        }
        return name;
    }
}
