package org.communityexchange.identity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Belonging to the current organisation. */
public interface Memberships {

    /**
     * Makes somebody a member at once, answering a waiting request if there is one. Somebody who is a member already stays
     * one as before.
     *
     * @param by who took them in, kept as the one who decided; null for the exchange itself
     */
    void admit(PersonId person, @Nullable PersonId by);

    /**
     * As {@link #admit} for people who were written down a moment ago and do not sign in: they have no membership anywhere, and
     * the sign-in server knows nothing of them.
     */
    void admitNew(List<PersonId> people, @Nullable PersonId by);

    /** Whether the person is an active member of the current organisation now. */
    boolean isMember(PersonId person);

    /**
     * Since which day each of these people is an active member of the current organisation: one query however many.
     *
     * @return by the organisation's calendar; whoever is none is absent
     */
    Map<PersonId, LocalDate> since(Collection<PersonId> people);
}
