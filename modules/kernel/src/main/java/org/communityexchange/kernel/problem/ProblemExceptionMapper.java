package org.communityexchange.kernel.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Our refusals as RFC 9457 problems. */
@Provider
@Priority(Priorities.USER)
public final class ProblemExceptionMapper extends ExceptionMapperBase<ProblemException> {

    @Override
    protected HttpProblem toProblem(ProblemException refusal) {
        var problem = of(refusal.type()).withDetail(refusal.detail());
        if (!refusal.errors().isEmpty()) {
            problem.with("errors", pointers(refusal.errors()));
        }
        refusal.extensions().forEach(problem::with);
        return problem.build();
    }

    static HttpProblem.Builder of(ProblemType type) {
        var problem = HttpProblem.builder()
                .withType(URI.create("/problems/" + type.slug()))
                .withTitle(type.title())
                .withStatus(
                        Response.Status.fromStatusCode(type.status()) == null
                                ? new UnlistedStatus(type.status(), type.title())
                                : Response.Status.fromStatusCode(type.status()));
        // Whoever is asked to sign in is told how.
        return type.status() == 401 ? problem.withHeader("WWW-Authenticate", "Bearer") : problem;
    }

    static List<Map<String, String>> pointers(List<ProblemException.FieldError> errors) {
        return errors.stream()
                .map(error -> Map.of("pointer", error.pointer(), "detail", error.detail()))
                .toList();
    }
}
