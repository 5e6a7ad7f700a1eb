package org.communityexchange.pool;

/** An organisation at whose counters the signed-in person's card is of use. */
public record CardPlace(String organisation, String organisationName) {

    /** The page of one's own card there. */
    public String href() {
        return "/o/" + organisation + "/card";
    }
}
