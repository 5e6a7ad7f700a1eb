package org.communityexchange.identity;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seats with terms. A seat gives its rights from its first instant until its last, without any job running. */
public interface Seats {

    /**
     * Rights of a person in an organisation at an instant: those of an active membership and of every seat held then. Without
     * a membership a seat gives nothing.
     */
    Set<Right> rightsOf(PersonId person, OrganisationId organisation, Instant at);

    /** Whether the person holds a council seat at that instant. */
    boolean onCouncil(PersonId person, Instant at);

    /** Today's holders of a seat in the current organisation. */
    List<PersonView> holders(SeatKind seat);

    /** Who holds a council seat today, by name. */
    List<PersonView> council();

    /** The seats which the given people hold now in the current organisation; without those who hold none. One query. */
    Map<PersonId, List<SeatKind>> heldBy(Collection<PersonId> people);
}
