package org.communityexchange.kernel.problem;

import jakarta.ws.rs.core.Response;

/** A status the JAX-RS enum does not list, such as 422. */
record UnlistedStatus(int code, String phrase) implements Response.StatusType {

    @Override
    public int getStatusCode() {
        return code;
    }

    @Override
    public Response.Status.Family getFamily() {
        return Response.Status.Family.familyOf(code);
    }

    @Override
    public String getReasonPhrase() {
        return phrase;
    }
}
