package org.communityexchange.web;

import java.util.List;
import java.util.Optional;

/**
 * Who is looking at the page, as the layout shows it.
 *
 * @param displayName the name the person chose; empty for a visitor
 * @param initials one or two letters for the avatar
 * @param organisations the organisations the person belongs to, in the order to show them
 * @param current the organisation in whose name the page is shown, if any
 */
public record ViewerView(
        String displayName,
        String initials,
        boolean signedIn,
        List<OrganisationLink> organisations,
        Optional<OrganisationLink> current) {

    public ViewerView {
        organisations = List.copyOf(organisations);
    }

    public static ViewerView visitor() {
        return new ViewerView("", "", false, List.of(), Optional.empty());
    }
}
