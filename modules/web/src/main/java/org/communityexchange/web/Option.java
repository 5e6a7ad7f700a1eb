package org.communityexchange.web;

/** One choice of a select or of a group of radio buttons: what is sent, what is shown, and a hint that may be empty. */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
