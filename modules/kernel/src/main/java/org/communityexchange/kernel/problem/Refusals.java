package org.communityexchange.kernel.problem;

import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Looks at every field before refusing, so that one round shows every mistake. */
public final class Refusals {

    private final List<FieldError> errors = new ArrayList<>();

    /** Text that must be there, without surrounding space. */
    public String text(String field, String label, @Nullable String value, int max) {
        var text = optionalText(field, label, value, max);
        if (text.isEmpty() && errors.stream().noneMatch(error -> error.field().equals(field))) {
            refuse(field, "Fill in “" + label + "”.");
        }
        return text;
    }

    /** Text that may be missing; empty then. */
    public String optionalText(String field, String label, @Nullable String value, int max) {
        // A browser sends line ends its own way.
        var text = value == null ? "" : value.strip().replace("\r\n", "\n");
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            refuse(field, "“" + label + "” can be at most " + max + " characters; this has " + length + ".");
            return "";
        }
        // The database keeps no zero characters, and nobody types them.
        if (text.indexOf('\0') >= 0) {
            refuse(field, "“" + label + "” contains a character that cannot be kept.");
            return "";
        }
        return text;
    }

    /** A whole number in a range; 0 when refused. */
    public int whole(String field, String label, @Nullable Integer value, int min, int max) {
        if (value == null) {
            refuse(field, "Fill in “" + label + "”.");
            return 0;
        }
        if (value < min) {
            refuse(field, "“" + label + "” is at least " + min + "; you wrote " + value + ".");
            return 0;
        }
        if (value > max) {
            refuse(field, "“" + label + "” is at most " + max + "; you wrote " + value + ".");
            return 0;
        }
        return value;
    }

    /** As {@link #whole}, when given. */
    public @Nullable Integer optionalWhole(String field, String label, @Nullable Integer value, int min, int max) {
        return value == null ? null : (Integer) whole(field, label, value, min, max);
    }

    /** One of the answers offered; null when refused, so look after {@link #throwIfAny()} only. */
    @SuppressWarnings("NullAway")
    public <E> E chosen(String field, String label, @Nullable E value) {
        if (value == null) {
            refuse(field, "Choose one of the answers under “" + label + "”.");
        }
        return value;
    }

    public Refusals refuse(String field, String detail) {
        errors.add(new FieldError(field, detail));
        return this;
    }

    /** @throws InvalidInput naming every field refused so far */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
