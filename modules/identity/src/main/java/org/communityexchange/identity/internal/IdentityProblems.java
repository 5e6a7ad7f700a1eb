package org.communityexchange.identity.internal;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.kernel.problem.ProblemSource;
import org.communityexchange.kernel.problem.ProblemType;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IdentityProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(IdentityProblem.values());
    }
}
