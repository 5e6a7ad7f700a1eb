package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * To whom a gift goes; exactly one is said.
 *
 * @param person a fellow member
 * @param organisation its short name
 * @param pot true for the solidarity pot
 */
public record GiftReceiver(
        @Nullable UUID person,
        @Nullable String organisation,
        @Nullable Boolean pot) {

    public static GiftReceiver ofPerson(UUID person) {
        return new GiftReceiver(person, null, null);
    }

    public static GiftReceiver ofOrganisation(String organisation) {
        return new GiftReceiver(null, organisation, null);
    }

    public static GiftReceiver ofPot() {
        return new GiftReceiver(null, null, true);
    }
}
