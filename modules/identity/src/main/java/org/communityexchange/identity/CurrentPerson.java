package org.communityexchange.identity;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

/** Who is asking, and what they may do in the organisation of the path; set once per request by the access check. */
@RequestScoped
public class CurrentPerson {

    private PersonView person;
    private Set<Right> rights = EnumSet.noneOf(Right.class);

    public Optional<PersonView> find() {
        return Optional.ofNullable(person);
    }

    /** @throws ProblemException 401 {@code sign-in-required} when nobody is signed in */
    public PersonView require() {
        return find().orElseThrow(() -> new ProblemException(KernelProblem.SIGN_IN, "This needs a signed-in person."));
    }

    /** @throws ProblemException 401 {@code sign-in-required} when nobody is signed in */
    public PersonId id() {
        return require().id();
    }

    /** Whether the right is held, today, in the organisation of the path. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** @throws Forbidden when the right is not held */
    public void demand(Right right) {
        if (!may(right)) {
            throw new Forbidden("You do not hold the right for this here.");
        }
    }

    public Set<Right> rights() {
        return Set.copyOf(rights);
    }

    /** For the access check only. */
    public void is(PersonView signedIn) {
        person = signedIn;
    }

    /** For the access check only. */
    public void holds(Set<Right> held) {
        rights = EnumSet.noneOf(Right.class);
        rights.addAll(held);
    }
}
