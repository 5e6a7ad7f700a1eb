package org.communityexchange.web;

import java.util.List;

/**
 * Adds links for the person who is looking to the second row of the header: a steward's queue, a treasurer's books.
 * Every bean of this type is asked, once per page.
 */
public interface Navigation {

    /** The links for this viewer; empty when there are none. */
    List<NavigationLink> links(ViewerView viewer);
}
