package org.communityexchange.identity.internal.person;

/** Who sees a field of a profile. Oneself always does. Public only for templates and the API. */
public enum Visibility {
    ONLY_ME,
    /** Those who admit members of an organisation one belongs to. */
    STEWARDS,
    /** Members of an organisation one belongs to. */
    MEMBERS;

    /** @param eyes the closeness of whoever looks */
    boolean opensTo(Visibility eyes) {
        return ordinal() >= eyes.ordinal();
    }
}
