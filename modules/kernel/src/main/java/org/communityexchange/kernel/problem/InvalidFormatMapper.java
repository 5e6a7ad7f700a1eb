package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** A value of another kind. The library has a mapper for it that speaks of classes; ours comes first. */
@Provider
@Priority(InvalidFormatMapper.BEFORE_THE_LIBRARY)
public final class InvalidFormatMapper extends ExceptionMapperBase<InvalidFormatException> {

    /** The library registers its own with 999; the lower one is asked. */
    static final int BEFORE_THE_LIBRARY = 900;

    @Override
    protected HttpProblem toProblem(InvalidFormatException mismatch) {
        return MismatchedInputMapper.problemOf(mismatch);
    }
}
