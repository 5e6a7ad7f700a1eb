package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Invitations;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.identity.MemberSearch;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes persons of those who come without having been known here. */
@ApplicationScoped
class Newcomers {

    private final MemberSearch members;
    private final ManagedMembers managed;
    private final Memberships memberships;
    private final PersonRegistry registry;
    private final Invitations invitations;
    private final CurrentPerson me;

    Newcomers(
            MemberSearch members,
            ManagedMembers managed,
            Memberships memberships,
            PersonRegistry registry,
            Invitations invitations,
            CurrentPerson me) {
        this.members = members;
        this.managed = managed;
        this.memberships = memberships;
        this.registry = registry;
        this.invitations = invitations;
        this.me = me;
    }

    /** @throws NotFound when the person is no member here */
    UUID member(UUID person) {
        if (!memberships.isMember(new PersonId(person))) {
            throw new NotFound("person");
        }
        return person;
    }

    /**
     * Who signs in with this address: a member here, or somebody who is invited now. What they do is theirs at once and waits
     * for them.
     *
     * @throws InvalidInput when the address or the name cannot be one
     * @throws Forbidden without {@link Right#ADMIT_MEMBERS} when they have to be invited
     */
    UUID invited(String name, String email) {
        var member = members.byEmail(List.of(email), List.of()).get(MemberSearch.plain(email));
        if (member != null) {
            return member.id().value();
        }
        me.demand(Right.ADMIT_MEMBERS);
        var person = registry.expect(email, name);
        invitations.invite(email, name);
        return person.value();
    }

    /**
     * People without an address, for whom stewards act and keep the credits until they claim them.
     *
     * @param consent how and when they agreed
     * @return their ids, in the order of the names
     */
    List<UUID> managed(List<String> names, String consent) {
        return names.isEmpty()
                ? List.of()
                : managed.addAll(names, consent).stream().map(PersonId::value).toList();
    }
}
