package org.communityexchange.local;

/** Something the person at the keyboard can put right; the message tells how, and no stack trace is shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
