package org.communityexchange.kernel.problem;

/**
 * One kind of refusal, stable for ever: its {@link #slug()} is part of the API (RFC 9457 {@code type}). Each module keeps
 * its own in one enum and lists them through a {@link ProblemSource}.
 */
public interface ProblemType {

    /** Lower-case words joined by hyphens; the {@code type} is {@code /problems/<slug>}. */
    String slug();

    /** A short sentence that never varies between occurrences. */
    String title();

    /**
     * The HTTP status: 400 malformed, 404 unknown or another organisation's, 409 refused in this state, 422 understood but
     * invalid; 401 and 403 for authentication and authorisation only.
     */
    int status();

    /** What happened and what to do about it, in plain words, for the catalogue page. */
    String explanation();
}
