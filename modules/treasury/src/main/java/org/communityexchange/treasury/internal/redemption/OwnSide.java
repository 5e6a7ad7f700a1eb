package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.TreasuryProblem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Law 4: nobody decides about money for their own side, nor through a household or a seat there. */
@ApplicationScoped
public class OwnSide {

    private static final List<SeatKind> SEATS = List.of(SeatKind.STEWARD, SeatKind.TREASURER, SeatKind.ADMIN);

    private final Memberships memberships;
    private final Seats seats;
    private final People people;

    OwnSide(Memberships memberships, Seats seats, People people) {
        this.memberships = memberships;
        this.seats = seats;
        this.people = people;
    }

    /**
     * Whether the person is on the side of the current organisation: a member, or in one household with somebody who holds
     * a seat today or with one of these.
     *
     * @param others whoever had a hand in it, such as who prepared a claim
     */
    public boolean isOn(PersonId person, Collection<PersonId> others) {
        if (memberships.isMember(person)) {
            return true;
        }
        var seated =
                SEATS.stream().flatMap(seat -> seats.holders(seat).stream()).map(holder -> holder.id());
        return Stream.concat(others.stream(), seated).distinct().anyMatch(other -> people.sameHousehold(person, other));
    }

    /** @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE} */
    public void refuse(PersonId person, Collection<PersonId> others) {
        if (isOn(person, others)) {
            throw new ProblemException(
                    TreasuryProblem.OWN_SIDE,
                    "You belong to this organisation, or share a household with somebody who does its money."
                            + " Somebody else decides.");
        }
    }
}
