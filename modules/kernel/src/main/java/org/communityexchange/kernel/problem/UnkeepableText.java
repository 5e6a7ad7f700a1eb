package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Text that is no text: a zero character, which PostgreSQL does not keep, or half of a surrogate pair. */
final class UnkeepableText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    UnkeepableText(JsonParser parser) {
        super(parser, "Text that cannot be kept", String.class);
    }

    static boolean isIn(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return true;
            }
            if (Character.isHighSurrogate(character)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
