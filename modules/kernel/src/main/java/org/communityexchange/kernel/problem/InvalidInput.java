package org.communityexchange.kernel.problem;

import java.util.List;

/** Understood, but one or more values cannot be used; each is named. */
public class InvalidInput extends ProblemException {

    private static final long serialVersionUID = 1L;

    public InvalidInput(List<FieldError> errors) {
        super(KernelProblem.INVALID, errors.get(0).detail(), errors);
    }

    /** @param field the field's name · @param detail one plain sentence */
    public InvalidInput(String field, String detail) {
        this(List.of(new FieldError(field, detail)));
    }
}
