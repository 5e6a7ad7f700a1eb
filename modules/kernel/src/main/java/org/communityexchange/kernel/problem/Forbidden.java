package org.communityexchange.kernel.problem;

/** Signed in, member here, but without the right that this needs. */
public class Forbidden extends ProblemException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(KernelProblem.FORBIDDEN, detail);
    }
}
