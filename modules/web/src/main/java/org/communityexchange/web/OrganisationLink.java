package org.communityexchange.web;

import java.util.List;

/**
 * An organisation in the switcher.
 *
 * @param seats the seats held today, in words ("steward"); empty for a plain member
 * @param href where choosing it leads
 */
public record OrganisationLink(String id, String name, List<String> seats, String href) {

    public OrganisationLink {
        seats = List.copyOf(seats);
    }

    /** The seats as one line: {@code steward, treasurer}. */
    public String seatWords() {
        return String.join(", ", seats);
    }
}
