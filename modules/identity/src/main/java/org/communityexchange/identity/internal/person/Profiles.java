package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** One's own profile, and that of others as far as they open it. */
@ApplicationScoped
class Profiles {

    private final PersonRepository people;
    private final Memberships memberships;
    private final CurrentPerson me;
    private final AuditTrail audit;

    Profiles(PersonRepository people, Memberships memberships, CurrentPerson me, AuditTrail audit) {
        this.people = people;
        this.memberships = memberships;
        this.me = me;
        this.audit = audit;
    }

    @Transactional
    Profile mine() {
        return people.require(me.id()).profile();
    }

    /**
     * The profile of a member of the current organisation.
     *
     * @throws NotFound when the person is unknown or no member here
     */
    @Transactional
    Profile ofMember(PersonId id) {
        if (!memberships.isMember(id)) {
            throw new NotFound("person");
        }
        return people.require(id).profileFor(eyesOn(id));
    }

    /** @throws ProblemException 409 when the profile is not the version that was looked at any more */
    @Transactional
    void change(ProfileChange change) {
        var person = people.require(me.id());
        if (!person.isVersion(change.version())) {
            throw new ProblemException(
                    KernelProblem.STALE, "Your profile was changed elsewhere since you opened this form.");
        }
        person.change(change);
        people.flush();
        var id = me.id().value();
        audit.record(Act.of("identity.profile-changed", id, id, "Changed their profile."));
    }

    private Visibility eyesOn(PersonId id) {
        if (id.equals(me.id())) {
            return Visibility.ONLY_ME;
        }
        return me.may(Right.ADMIT_MEMBERS) ? Visibility.STEWARDS : Visibility.MEMBERS;
    }
}
