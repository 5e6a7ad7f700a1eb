package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Says what transfers were about: the journal keeps ids only, and whoever made the fact knows its name. Every bean of this
 * type is asked.
 */
public interface TransferSubjects {

    /** Those of the subjects that are this organisation's and known here; the others are left out. */
    Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects);

    /** Those that are the signed-in person's own, wherever they happened; the others are left out. */
    default Map<UUID, Subject> mine(Collection<UUID> subjects) {
        return Map.of();
    }

    /**
     * @param title for people, never the name of a person
     * @param href where to look at it
     */
    record Subject(String title, String href) {}
}
