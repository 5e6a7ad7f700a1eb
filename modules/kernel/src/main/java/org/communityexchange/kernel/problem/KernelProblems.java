package org.communityexchange.kernel.problem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KernelProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problemTypes() {
        return List.of(KernelProblem.values());
    }
}
