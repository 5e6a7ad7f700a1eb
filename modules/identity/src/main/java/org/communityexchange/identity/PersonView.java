package org.communityexchange.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as others in the exchange may see them everywhere: a name, and whether somebody acts for them.
 *
 * @param managedBy the organisation whose stewards act for this person, or null
 */
public record PersonView(
        PersonId id, String displayName, @Nullable String managedBy) {

    /** One or two letters for the round badge beside the name. */
    public String initials() {
        var words = displayName.strip().split("\\s+");
        var first = words[0].codePointAt(0);
        var text = new StringBuilder().appendCodePoint(first);
        if (words.length > 1) {
            text.appendCodePoint(words[words.length - 1].codePointAt(0));
        }
        return text.toString().toUpperCase(java.util.Locale.ROOT);
    }

    public boolean isManaged() {
        return managedBy != null;
    }
}
