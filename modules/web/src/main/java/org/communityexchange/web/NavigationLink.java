package org.communityexchange.web;

/**
 * One link of the second row.
 *
 * @param icon a name from the icon sheet, see the style guide
 * @param waiting how many things wait there; 0 shows no number
 * @param order lower comes first
 */
public record NavigationLink(String href, String label, String icon, long waiting, int order) {

    public NavigationLink(String href, String label, String icon, int order) {
        this(href, label, icon, 0, order);
    }
}
