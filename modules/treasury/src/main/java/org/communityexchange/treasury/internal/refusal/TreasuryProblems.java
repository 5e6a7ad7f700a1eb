package org.communityexchange.treasury.internal.refusal;

import org.communityexchange.kernel.problem.ProblemSource;
import org.communityexchange.kernel.problem.ProblemType;
import org.communityexchange.treasury.TreasuryProblem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TreasuryProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(TreasuryProblem.values());
    }
}
