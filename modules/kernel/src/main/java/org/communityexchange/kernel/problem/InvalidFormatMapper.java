package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** A value of another kind. The library has a mapper for it that speaks of classes; ours comes first. */
@Provider
@Priority(Priorities.USER - 1)
public final class InvalidFormatMapper extends ExceptionMapperBase<InvalidFormatException> {

    @Override
    protected HttpProblem toProblem(InvalidFormatException mismatch) {
        return MismatchedInputMapper.problemOf(mismatch);
    }
}
