package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A property nobody knows. The library has a mapper for it that forgets to say where; ours comes first. */
@Provider
@Priority(InvalidFormatMapper.BEFORE_THE_LIBRARY)
public final class UnrecognizedPropertyMapper extends ExceptionMapperBase<UnrecognizedPropertyException> {

    @Override
    protected HttpProblem toProblem(UnrecognizedPropertyException mismatch) {
        return MismatchedInputMapper.problemOf(mismatch);
    }
}
