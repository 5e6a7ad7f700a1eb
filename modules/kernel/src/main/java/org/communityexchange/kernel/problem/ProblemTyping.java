package org.communityexchange.kernel.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;

/** Gives what the framework refuses a type of our catalogue, and lets no inner detail out. */
@ApplicationScoped
class ProblemTyping implements ProblemPostProcessor {

    private static final Map<Integer, KernelProblem> BY_STATUS = Map.of(
            400, KernelProblem.MALFORMED,
            401, KernelProblem.SIGN_IN,
            403, KernelProblem.FORBIDDEN,
            404, KernelProblem.NOT_FOUND,
            405, KernelProblem.METHOD_NOT_ALLOWED,
            406, KernelProblem.NOT_ACCEPTABLE,
            413, KernelProblem.TOO_LARGE,
            415, KernelProblem.UNSUPPORTED_MEDIA_TYPE,
            422, KernelProblem.INVALID,
            503, KernelProblem.UNAVAILABLE);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null || problem.getStatusCode() < 400) {
            // Already ours, or no refusal at all: the way to the sign-in comes through here too.
            return problem;
        }
        if (problem instanceof HttpValidationProblem && context.cause instanceof ConstraintViolationException invalid) {
            return invalid(invalid);
        }
        var type = BY_STATUS.getOrDefault(problem.getStatusCode(), KernelProblem.UNEXPECTED);
        var typed = ProblemExceptionMapper.of(type).withDetail(detailOf(type));
        problem.getHeaders().forEach(typed::withHeader);
        return typed.build();
    }

    /** The first sentence of the explanation: what a library says of its own inside is not for outside. */
    private static String detailOf(KernelProblem type) {
        var explanation = type.explanation();
        var end = explanation.indexOf(". ");
        return end < 0 ? explanation : explanation.substring(0, end + 1);
    }

    private static HttpProblem invalid(ConstraintViolationException invalid) {
        var errors = new TreeMap<String, ProblemException.FieldError>();
        for (var violation : invalid.getConstraintViolations()) {
            errors.putIfAbsent(
                    fieldOf(violation), new ProblemException.FieldError(fieldOf(violation), violation.getMessage()));
        }
        return ProblemExceptionMapper.of(KernelProblem.INVALID)
                .withDetail("Some of what was sent cannot be used.")
                .with("errors", ProblemExceptionMapper.pointers(List.copyOf(errors.values())))
                .build();
    }

    /** Without the method and parameter names in front: {@code create.offer.title} is {@code title}. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        var inBody = names.size() > 2 ? names.subList(2, names.size()) : names.subList(names.size() - 1, names.size());
        return String.join(".", inBody);
    }

    @Override
    public int priority() {
        return 50;
    }
}
