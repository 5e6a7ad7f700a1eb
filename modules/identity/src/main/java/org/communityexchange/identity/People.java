package org.communityexchange.identity;

import org.communityexchange.kernel.problem.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who people are, by name; and the ties that matter when one confirms for another. */
public interface People {

    /** @throws NotFound when there is no such person */
    PersonView require(PersonId id);

    /** Those of the given people who exist, by id: one query however many. */
    Map<PersonId, PersonView> byId(Collection<PersonId> ids);

    /** Whether the two share a household today. A person is in their own household. */
    boolean sameHousehold(PersonId one, PersonId other);

    /** Everybody who shares a household with the person today, and the person: one query for however many are asked about. */
    Set<PersonId> householdOf(PersonId person);

    /** Members without a login for whom the stewards of the current organisation act, by name. */
    List<PersonView> managedHere();

    /** The members of the current organisation to choose one from, by name; at most 500. */
    List<PersonView> membersHere();

    /** Whether the person is a member of the current organisation today. */
    boolean isMemberHere(PersonId person);

    /**
     * For whom the signed-in person acts in the current organisation.
     *
     * @param managed a managed member, or null for oneself
     * @return the managed member, or the signed-in person
     * @throws NotFound when the person is not a managed member of this organisation
     * @throws org.communityexchange.kernel.problem.Forbidden without {@link Right#ACT_FOR_MEMBERS}
     */
    PersonView actingFor(@org.jspecify.annotations.Nullable PersonId managed);
}
