package org.communityexchange.kernel.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class KernelProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(KernelProblem.values());
    }
}
