package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.pool.internal.publication.Veil;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What can be taken of an offer. The offer's row is the lock under which the last one of a month is given away. */
@ApplicationScoped
public class Shelf {

    /**
     * One offer as it may be taken now.
     *
     * @param offeredBy who is paid: a person, or null for the organisation
     * @param price credits for one
     * @param title as everybody may read it, and so is {@code unitLabel}
     * @param month the month or week it counts in, where the organisation is: {@code 2026-11}, {@code 2026-W47}
     */
    public record Item(
            UUID offer,
            String title,
            String unitLabel,
            @Nullable UUID offeredBy,
            int price,
            String month) {}

    /**
     * An offer of the organisation as it stands on its counter.
     *
     * @param price credits for one
     * @param left how many are left in the month or week it counts in; null without a limit
     * @param weekly whether it counts by the week
     * @param membersOnly whether it is for members of the organisation alone
     */
    public record OnCounter(
            UUID offer,
            String title,
            String unitLabel,
            int price,
            @Nullable Integer left,
            boolean weekly,
            boolean membersOnly) {}

    private static final String OVER = "This offer was taken back, or its time is over.";

    /**
     * An offer of whoever asks.
     *
     * @param price credits for one, or null
     */
    public record Own(UUID offer, String title, @Nullable Integer price) {}

    private final OfferRepository offers;
    private final Screenings screenings;
    private final Veil veil;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Sight sight;
    private final Clock clock;

    Shelf(
            OfferRepository offers,
            Screenings screenings,
            Veil veil,
            Organisations organisations,
            TenantContext tenant,
            Sight sight,
            Clock clock) {
        this.offers = offers;
        this.screenings = screenings;
        this.veil = veil;
        this.organisations = organisations;
        this.tenant = tenant;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Locks the offer until the transaction ends and looks whether so many may be taken.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws ProblemException 409 {@code closed}, {@code screening-needed}, {@code no-credit-price},
     *     {@code none-left-this-month} or {@code none-left-this-week}
     */
    public Item reach(OfferId id, int quantity) {
        var offer = offers.requireForUpdate(id.value());
        if (!sight.sees(offer.audience())) {
            throw new NotFound("offer");
        }
        return item(offer, quantity);
    }

    /**
     * As {@link #reach}, for whoever stands at the counter instead of whoever is signed in: the organisation's own offers, and
     * those for members to members.
     *
     * @param member whether who takes it is a member here
     * @throws NotFound when there is no such offer for them
     * @throws ProblemException as {@link #reach}
     */
    public Item serve(OfferId id, int quantity, boolean member) {
        var offer = offers.requireForUpdate(id.value());
        if (offer.person() != null || offer.audience() == Audience.ORGANISATION && !member) {
            throw new NotFound("offer");
        }
        return item(offer, quantity);
    }

    /**
     * An open offer of the organisation itself, with its price and however many are left, for whoever asks.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws ProblemException 409 {@code closed} or {@code no-credit-price}
     */
    public Item priced(OfferId id) {
        var offer = offers.require(id.value());
        if (offer.person() != null || !sight.sees(offer.audience())) {
            throw new NotFound("offer");
        }
        return item(offer, 0);
    }

    /** The organisation's own open offers with a price, by title. */
    public List<OnCounter> onCounter() {
        var open = offers.list(
                "state = ?1 and person is null and priceCredits is not null and expiresAt > ?2 order by title, id",
                PublishedState.PUBLISHED,
                clock.instant());
        return onCounter(open);
    }

    /**
     * How an offer of the organisation stands now, open or not.
     *
     * @throws NotFound when there is no such offer here
     */
    public OnCounter onCounter(OfferId id) {
        return onCounter(List.of(offers.require(id.value()))).getFirst();
    }

    private List<OnCounter> onCounter(List<Offer> shown) {
        var taken = offers.taken(shown.stream().map(Offer::id).toList(), localNow());
        return shown.stream()
                .map(offer -> new OnCounter(
                        offer.id(),
                        veil.publicTitle(offer),
                        offer.unitLabel(),
                        offer.priceCredits() == null ? 0 : offer.priceCredits(),
                        offer.capacity() == null
                                ? null
                                : (Integer) Math.max(0, offer.capacity() - taken.getOrDefault(offer.id(), 0)),
                        offer.isWeekly(),
                        offer.audience() == Audience.ORGANISATION))
                .toList();
    }

    private Item item(Offer offer, int quantity) {
        if (!offer.isOpen(clock.instant())) {
            throw new ProblemException(PoolProblem.CLOSED, OVER);
        }
        if (offer.person() != null) {
            screenings.demand(offer.person(), offer.category());
        }
        var price = offer.priceCredits();
        if (price == null) {
            throw new ProblemException(PoolProblem.NO_PRICE, "This offer has no price in credits.");
        }
        var local = localNow();
        demandLeft(offer, quantity, local);
        return new Item(
                offer.id(),
                veil.publicTitle(offer),
                veil.category(offer).isSensitive() ? "" : offer.unitLabel(),
                offer.person(),
                price,
                offer.period(local));
    }

    private ZonedDateTime localNow() {
        return clock.instant()
                .atZone(organisations.require(tenant.requireOrganisation()).zone());
    }

    private void demandLeft(Offer offer, int quantity, ZonedDateTime now) {
        var capacity = offer.capacity();
        if (capacity == null || quantity == 0) {
            return;
        }
        var left = capacity - offers.taken(List.of(offer.id()), now).getOrDefault(offer.id(), 0);
        if (quantity > left) {
            var period = offer.isWeekly() ? "this week" : "this month";
            throw new ProblemException(
                            offer.isWeekly() ? PoolProblem.NONE_LEFT_THIS_WEEK : PoolProblem.NONE_LEFT_THIS_MONTH,
                            left <= 0
                                    ? "None of these are left " + period + "."
                                    : "Only " + left + " of " + capacity + " are left " + period + ".")
                    .with("left", Math.max(0, left))
                    .with("capacity", capacity);
        }
    }

    /**
     * A person's own open offer, in the current month.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws ProblemException 409 {@code closed} or {@code not-your-offer}
     */
    public Own own(OfferId id, UUID person) {
        var offer = offers.require(id.value());
        var isTheirs = person.equals(offer.person());
        if (!isTheirs && !sight.sees(offer.audience())) {
            throw new NotFound("offer");
        }
        if (!isTheirs) {
            throw new ProblemException(PoolProblem.NOT_YOUR_OFFER, "This offer is somebody else's.");
        }
        if (!offer.isOpen(clock.instant())) {
            throw new ProblemException(PoolProblem.CLOSED, OVER);
        }
        return new Own(offer.id(), veil.publicTitle(offer), offer.priceCredits());
    }

    /**
     * How many of an offer were taken for credits in a month, while nobody takes another: the offer stays locked until the
     * transaction ends.
     *
     * @param month {@code 2026-11}
     */
    public int taken(OfferId id, String month) {
        var offer = offers.requireForUpdate(id.value());
        return offers.takenIn(
                offer.id(),
                YearMonth.parse(month),
                organisations.require(tenant.requireOrganisation()).zone());
    }
}
