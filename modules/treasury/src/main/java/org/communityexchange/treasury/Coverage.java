package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far the money of the exchange covers the credits that are out, as things are now. Public figures; whole numbers
 * only, ratios rounded down to the basis point.
 */
public interface Coverage {

    /** Of the whole exchange. */
    View now();

    /**
     * As {@link #now}, after so many credits were claimed for so much.
     *
     * @param credits that would be retired
     * @param cashCents that would be paid
     */
    View after(long credits, long cashCents);

    /**
     * What has to come in so that after such a claim the ratio is at least the floor; 0 when it is.
     *
     * @param floorPercent whole percent of what is then outstanding
     */
    long missingCents(int floorPercent, long credits, long cashCents);

    /** Of one organisation's credits, wherever they are. */
    OfOrganisation of(OrganisationId organisation);

    /** Of every organisation, by name. */
    List<OfOrganisation> ofAll();

    /**
     * @param reserveCents what is set aside for credits that are out, of all organisations and of what was bought
     * @param commonCents the common fund
     * @param outstanding credits that are out, in every wallet, held and in the pot
     * @param rateCents what a credit costs when it is claimed, all claims together: the rates of the rights in force,
     *     weighted with what came in for their offers in the last 90 days; their plain mean when nothing did; 1,000 when no
     *     right is in force. Rounded down; the ratio is counted with the exact figure
     * @param ratioBasisPoints {@code (reserve + common) ÷ (outstanding × rate)}, rounded down; null when nothing is out
     */
    record View(
            long reserveCents,
            long commonCents,
            long outstanding,
            long rateCents,
            @Nullable Long ratioBasisPoints) {}

    /**
     * @param outstanding its credits that are out
     * @param declaredCents what it declared to back them with
     * @param fundedCents what is set aside
     * @param shortfallCents what lacks
     * @param reach how much of them can reach cash from what is set aside alone
     */
    record OfOrganisation(
            String organisation,
            String organisationName,
            long outstanding,
            long declaredCents,
            long fundedCents,
            long shortfallCents,
            CashReach reach) {

        /** The sentence for people. */
        public String sentence() {
            return reach.sentence(organisationName);
        }
    }
}
