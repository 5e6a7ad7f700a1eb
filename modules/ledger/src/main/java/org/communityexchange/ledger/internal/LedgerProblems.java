package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.ProblemSource;
import org.communityexchange.kernel.problem.ProblemType;
import org.communityexchange.ledger.LedgerProblem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LedgerProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(LedgerProblem.values());
    }
}
