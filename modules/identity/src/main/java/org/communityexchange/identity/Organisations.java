package org.communityexchange.identity;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The directory of partner organisations, and the signed-in person's place in them. */
public interface Organisations {

    /** All active organisations, by name. */
    List<OrganisationView> all();

    /** @throws NotFound when there is no such organisation, or it is suspended */
    OrganisationView require(OrganisationId id);

    /**
     * Asks for an active organisation without a trip to the database of its own: the question goes along with what is
     * asked next in this transaction, whose answer it does not wait for.
     *
     * @return the answer, for after that; asked by itself when nothing else was
     */
    Supplier<Optional<OrganisationView>> findAlong(OrganisationId id);

    /** Where the signed-in person is a member today, with the seats they hold there today, by name. */
    List<Belonging> belongings();

    /**
     * @param seats seats held today, in the order of {@link SeatKind}
     */
    record Belonging(OrganisationView organisation, List<SeatKind> seats) {

        /** Whether something may wait for the person in this organisation's queue. */
        public boolean isSteward() {
            return seats.contains(SeatKind.STEWARD);
        }
    }
}
