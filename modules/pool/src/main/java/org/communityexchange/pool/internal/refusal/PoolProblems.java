package org.communityexchange.pool.internal.refusal;

import org.communityexchange.kernel.problem.ProblemSource;
import org.communityexchange.kernel.problem.ProblemType;
import org.communityexchange.pool.PoolProblem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PoolProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(PoolProblem.values());
    }
}
