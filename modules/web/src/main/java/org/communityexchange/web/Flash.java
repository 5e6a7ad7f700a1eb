package org.communityexchange.web;

/**
 * A message for the next page the person sees, shown once: said before a {@code 303}, it appears after it. Plain text,
 * at most a few hundred characters.
 */
public interface Flash {

    /** Something was done: "Your offer is published." */
    void success(String text);

    /** Something to know. */
    void info(String text);

    /** Something was refused, and nothing was done. */
    void error(String text);
}
