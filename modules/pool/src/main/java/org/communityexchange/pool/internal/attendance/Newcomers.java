package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Invitations;
import org.communityexchange.identity.ManagedMembers;
import org.communityexchange.identity.MemberSearch;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonRegistry;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.WalkIn;
import org.communityexchange.pool.internal.words.AttendanceMessages;
import org.communityexchange.web.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes persons of those who come without having been known here. */
@ApplicationScoped
class Newcomers {

    /** The answer that none of the members of this name is meant. */
    static final String NEW = "new";

    private static final String CANDIDATES = "candidates";
    private static final int MOST_CANDIDATES = 6;

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

    /**
     * Whom a walk-in is about: the member who was chosen, whoever has the address, or a person without one who is written down
     * now.
     *
     * @param name empty when somebody was chosen
     * @param email empty for none
     * @param consent how and when a person without an address agreed
     * @throws NotFound when who was chosen is no member here
     * @throws ProblemException 409 {@code name-known} with {@code candidates} when it has to be asked whether a member is meant
     */
    UUID person(WalkIn said, String name, String email, String consent) {
        if (said.person() != null) {
            return member(said.person());
        }
        if (!email.isEmpty()) {
            return invited(name, email);
        }
        var alike =
                Boolean.TRUE.equals(said.somebodyNew()) ? List.<PersonView>of() : members.alike(name, MOST_CANDIDATES);
        if (!alike.isEmpty()) {
            throw new ProblemException(
                            PoolProblem.NAME_KNOWN,
                            "Somebody here has this name, or nearly. Say whether it is them or somebody new.")
                    .with(CANDIDATES, namesakes(alike));
        }
        return managed(List.of(name), consent).get(0);
    }

    /** With what tells them apart, in the same order. */
    List<Namesake> namesakes(List<PersonView> people) {
        var since = people.isEmpty()
                ? Map.<PersonId, LocalDate>of()
                : memberships.since(people.stream().map(PersonView::id).toList());
        return people.stream()
                .map(person -> Namesake.of(person, since.get(person.id())))
                .toList();
    }

    /** Whom the refusal asks about, as choices of a form; empty when it asks nothing. */
    static List<Option> asked(ProblemException refusal, AttendanceMessages words) {
        var options = new ArrayList<Option>();
        if (refusal.type() == PoolProblem.NAME_KNOWN && refusal.extensions().get(CANDIDATES) instanceof List<?> all) {
            for (var each : all) {
                if (each instanceof Namesake person) {
                    options.add(new Option(person.id().toString(), person.name(), person.told(words)));
                }
            }
            options.add(new Option(NEW, words.walk_in(), words.walk_in_lead()));
        }
        return options;
    }

    /** @throws NotFound when the person is no member here */
    private UUID member(UUID person) {
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
