package org.communityexchange.web;

/** What a status means for the reader; decides its colour and its shape, never its word. */
public enum Tone {
    /** Not yet begun, or of no urgency. */
    NEUTRAL("draft"),
    /** Open to be taken up. */
    OPEN("open"),
    /** Somebody has to act. */
    WAITING("waiting"),
    /** Finished as hoped. */
    DONE("confirmed"),
    /** Refused, withdrawn or wrong. */
    PROBLEM("refused");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The class in the style sheet. */
    public String css() {
        return "status-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
