package org.communityexchange.identity.internal.membership;

/** The answer to a request. Public only for the API. */
public enum Decision {
    APPROVE,
    DECLINE;

    boolean isApproval() {
        return this == APPROVE;
    }
}
