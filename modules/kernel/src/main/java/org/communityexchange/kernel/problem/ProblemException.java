package org.communityexchange.kernel.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with its reason. Extended by small named exceptions that carry the facts; rendered as
 * {@code application/problem+json} to programs and as a page to people. The detail is shown to whoever asked, so it
 * names no class, no SQL and nothing of another organisation.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one field.
     *
     * @param field the form field's name; the JSON pointer is {@code /<field>}
     * @param detail one sentence in plain words, the same on a page and in the API
     */
    public record FieldError(String field, String detail) {

        public String pointer() {
            return "/" + field.replace('.', '/');
        }
    }

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<FieldError> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(detail, null, true, true);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** Adds a machine-readable fact to the response. */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return getMessage();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
