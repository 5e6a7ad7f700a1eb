package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** JSON that parses but does not fit: the value is named by its JSON pointer, as for any other invalid input. */
@Provider
@Priority(Priorities.USER)
public final class MismatchedInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        return problemOf(mismatch);
    }

    static HttpProblem problemOf(MismatchedInputException mismatch) {
        var field = mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        if (field.isEmpty()) {
            return ProblemExceptionMapper.of(KernelProblem.MALFORMED)
                    .withDetail("The body is not the JSON object this address takes.")
                    .build();
        }
        var detail =
                switch (mismatch) {
                    case UnrecognizedPropertyException unknown -> "There is no such property.";
                    case UnkeepableText text -> "This contains a character that cannot be kept.";
                    default -> "This needs " + wanted(mismatch.getTargetType()) + ".";
                };
        var error = new ProblemException.FieldError(field, detail);
        return ProblemExceptionMapper.of(KernelProblem.INVALID)
                .withDetail(detail)
                .with("errors", ProblemExceptionMapper.pointers(List.of(error)))
                .build();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "an id (a UUID)";
            case "LocalDate" -> "a date such as 2026-12-03";
            case "LocalTime" -> "a time such as 18:30";
            case "Instant" -> "an instant such as 2026-12-03T18:30:00Z";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            default -> "another kind of value";
        };
    }
}
