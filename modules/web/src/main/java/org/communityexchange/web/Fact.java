package org.communityexchange.web;

/**
 * One line of a summary list.
 *
 * @param changeHref where to change it; empty when it cannot be changed from here
 */
public record Fact(String label, String value, String changeHref) {

    public Fact(String label, String value) {
        this(label, value, "");
    }
}
