package org.communityexchange.kernel.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** No name, word or cursor in an address has a zero character; further in, the database would stumble over it. */
@Provider
@PreMatching
public final class ReadableAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        if (address.toString().contains("%00")) {
            throw new ProblemException(
                    KernelProblem.MALFORMED, "The address contains a character that cannot be read.");
        }
    }
}
