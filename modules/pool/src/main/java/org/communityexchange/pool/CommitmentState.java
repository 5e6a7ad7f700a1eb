package org.communityexchange.pool;

/** Where a promise is. {@link CommitmentEdges} says which step leads where and who may take it. */
public enum CommitmentState {
    OFFERED,
    ACCEPTED,
    FULFILLED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    LAPSED,
    DISPUTED,
    REVERSED;

    /** Whether the promise still holds its place: at a shift, or in a queue. */
    public boolean isLive() {
        return switch (this) {
            case OFFERED, ACCEPTED, FULFILLED, CONFIRMED, DISPUTED -> true;
            case DECLINED, WITHDRAWN, LAPSED, REVERSED -> false;
        };
    }
}
