package org.communityexchange.kernel.problem;

/** Unknown, or of another organisation: the two are never told apart. */
public class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param thing what was looked for, as people say it: "commitment", "offer" */
    public NotFound(String thing) {
        super(KernelProblem.NOT_FOUND, "There is no such " + thing + " here.");
    }
}
