package org.communityexchange.kernel.problem;

import java.util.List;

/** Implemented once by every module that has problems of its own; all of them together make the catalogue. */
public interface ProblemSource {

    List<? extends ProblemType> problemTypes();
}
