package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.Optional;

/**
 * A part of an organisation's treasury, such as its contributions or its cash claims, as the treasury page lists it. Every
 * bean of this type is asked, once per page.
 */
public interface TreasuryRoom {

    /** What to show to whoever is asking, inside this organisation; empty when they may not enter. */
    Optional<Door> door(OrganisationId organisation);

    /**
     * @param title what it is called
     * @param href where it is
     * @param icon a name from the icon sheet
     * @param summary one sentence: what one does there, or what is waiting
     * @param waiting how many things wait for somebody there; 0 shows no number
     * @param order lower comes first
     */
    record Door(String title, String href, String icon, String summary, long waiting, int order) {}
}
