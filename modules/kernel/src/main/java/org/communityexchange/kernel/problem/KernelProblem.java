package org.communityexchange.kernel.problem;

/** The refusals any endpoint may give. */
public enum KernelProblem implements ProblemType {
    NOT_FOUND(
            "not-found",
            "There is nothing here",
            404,
            "The address is wrong, or what it named was removed, or it belongs to an organisation you are not part of."),
    MALFORMED(
            "malformed-request",
            "The request could not be read",
            400,
            "The body or a parameter is not in the expected form: for example JSON that does not parse, or an id that is"
                    + " not an id."),
    INVALID(
            "invalid-input",
            "Some of what was entered cannot be used",
            422,
            "The request was understood, but one or more values are not acceptable. Each is named with what is wrong with"
                    + " it; nothing was saved."),
    SIGN_IN(
            "sign-in-required",
            "Sign in first",
            401,
            "This needs a signed-in person. In the API, send a bearer token; it may be missing, expired or not meant for"
                    + " this exchange."),
    FORBIDDEN(
            "not-allowed",
            "You do not hold the right for this",
            403,
            "You are signed in, but what you asked for needs a seat you do not hold today. Seats have a first and a last"
                    + " day; yours may have ended."),
    STALE(
            "changed-meanwhile",
            "Someone changed this in the meantime",
            409,
            "What you were looking at has changed since the page was opened. Look at it as it is now and try again."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            "This key was used for something else",
            409,
            "The Idempotency-Key was sent before with other content. Nothing was done. Use a new key for a new command, or"
                    + " send the same content again to get the first answer."),
    KEY_MISSING(
            "idempotency-key-missing",
            "The Idempotency-Key header is missing",
            400,
            "A command that moves credits or money carries an Idempotency-Key header with a UUID of your own, so that"
                    + " sending it again does not do it again."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            "This address does not take that method",
            405,
            "The address exists but not for this HTTP method."),
    NOT_ACCEPTABLE(
            "not-acceptable", "No such representation", 406, "The address cannot answer in the media type asked for."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            "Wrong content type",
            415,
            "The body was sent in a media type this address does not take. The API takes application/json."),
    TOO_LARGE("too-large", "The request is too large", 413, "The body is larger than this address takes."),
    UNAVAILABLE(
            "try-again-later",
            "The exchange cannot answer just now",
            503,
            "Something the exchange depends on did not answer. Nothing was lost; try again in a moment with the same"
                    + " Idempotency-Key."),
    UNEXPECTED(
            "unexpected",
            "Something went wrong on our side",
            500,
            "This is a fault of the product, not of what you entered. It was recorded, and nothing was half done.");

    private final String slug;
    private final String title;
    private final int status;
    private final String explanation;

    KernelProblem(String slug, String title, int status, String explanation) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.explanation = explanation;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
