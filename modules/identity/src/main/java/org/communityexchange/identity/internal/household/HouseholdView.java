package org.communityexchange.identity.internal.household;

import org.communityexchange.identity.PersonView;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A household as those who live in it see it. Public only for templates. */
public record HouseholdView(UUID id, String name, List<Place> places, List<Asked> asked) {

    /** @param recordedBy a steward who wrote it down, or null */
    public record Place(
            PersonView person, Instant since, @Nullable PersonView recordedBy) {}

    /** Somebody was asked; it tells nothing of the answer. */
    public record Asked(UUID id, String email, Instant askedAt) {}

    /** A question to whoever looks. */
    public record Question(UUID id, String household, PersonView askedBy, Instant askedAt) {}
}
