package org.communityexchange.identity;

import java.time.ZoneId;
import java.util.List;

/**
 * A partner organisation as everybody sees it.
 *
 * @param id short name, also its address {@code /o/<id>}
 * @param joinQuestions asked of whoever wants to join, in order
 * @param zone where its dates are meant
 */
public record OrganisationView(
        String id, String name, String tagline, String description, List<String> joinQuestions, ZoneId zone) {

    /** The address of its page. */
    public String address() {
        return "/o/" + id;
    }
}
