package org.communityexchange.pool.internal.ways;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.WaysToSpend;
import org.communityexchange.pool.internal.words.WaysMessages;
import org.communityexchange.treasury.RedemptionRights;

import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class WaysService implements WaysToSpend {

    private static final String MOST = "200";
    private static final String FOOD = "FOOD";
    private static final String OTHER = "OTHER";
    private static final Comparator<Way> COMMONS_FIRST = Comparator.comparing(Way::kind)
            .thenComparing(Way::price, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Way::title)
            .thenComparing(Way::href);

    private final Boards boards;
    private final Books books;
    private final RedemptionRights redemption;
    private final Organisations organisations;
    private final CurrentPerson me;
    private final WaysMessages words;
    private final Clock clock;

    WaysService(
            Boards boards,
            Books books,
            RedemptionRights redemption,
            Organisations organisations,
            CurrentPerson me,
            WaysMessages words,
            Clock clock) {
        this.boards = boards;
        this.books = books;
        this.redemption = redemption;
        this.organisations = organisations;
        this.me = me;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public View mine() {
        var balance = books.balance(AccountRef.wallet(me.id().value())).quantity();
        var offers = boards.offers(BoardFilter.NONE, ListQuery.parse(MOST, null, "price")).items().stream()
                .filter(offer -> offer.priceCredits() != null && !isMine(offer))
                .map(offer -> way(offer, balance));
        var gatherings = boards.events(BoardFilter.NONE, ListQuery.parse(MOST, null, "soonest")).items().stream()
                .filter(event -> event.partPrice() != null && event.partPrice() > 0 && !event.takesPart())
                .map(event -> way(event, balance));
        var all = Stream.concat(offers, gatherings).sorted(COMMONS_FIRST).toList();
        var now = Stream.concat(all.stream().filter(WaysService::isNow), cash()).toList();
        var later = all.stream().filter(way -> !isNow(way)).toList();
        return new View(balance, now, later);
    }

    private static boolean isNow(Way way) {
        return way.missing() == 0 && !way.isNoneLeft();
    }

    private boolean isMine(OfferView offer) {
        return offer.offeredBy() != null
                && offer.offeredBy().id().equals(me.id().value());
    }

    private Way way(OfferView offer, long balance) {
        var price = offer.priceCredits() == null ? 0 : offer.priceCredits();
        var weekly = offer.capacityPerWeek() != null;
        return new Way(
                kind(offer),
                offer.title(),
                offer.organisation(),
                offer.organisationName(),
                offer.href(),
                price,
                weekly ? offer.leftThisWeek() : offer.leftThisMonth(),
                weekly,
                null,
                Math.max(0, price - balance),
                sentence(offer));
    }

    /** An event to take part in is open to many, so it is of the commons. */
    private Way way(EventCard event, long balance) {
        var price = event.partPrice() == null ? 0 : event.partPrice();
        return new Way(
                Kind.COMMONS,
                event.title(),
                event.organisation(),
                event.organisationName(),
                event.href(),
                price,
                event.partLeft(),
                false,
                event.heldOn(),
                Math.max(0, price - balance),
                words.gathering(event.organisationName()));
    }

    /** What an organisation opens to many is the commons; what one person hands over, such as a loaf, is goods. */
    private static Kind kind(OfferView offer) {
        if (offer.category().equals(OTHER)) {
            return Kind.GOODS;
        }
        if (offer.byOrganisation()) {
            return Kind.COMMONS;
        }
        return offer.category().equals(FOOD) ? Kind.GOODS : Kind.HELP;
    }

    private String sentence(OfferView offer) {
        return switch (kind(offer)) {
            case COMMONS ->
                offer.category().equals(FOOD)
                        ? words.meal(offer.organisationName())
                        : words.gathering(offer.organisationName());
            case HELP -> words.help(offer.organisationName());
            case GOODS -> words.goods(offer.organisationName());
            case CASH -> throw new IllegalArgumentException("No offer is cash");
        };
    }

    /** For those who look after an organisation's treasury, and only where the council gave it a right. */
    private Stream<Way> cash() {
        return organisations.belongings().stream()
                .filter(belonging -> belonging.seats().stream()
                        .anyMatch(seat -> RightsTable.of(seat).contains(Right.READ_TREASURY)))
                .map(Organisations.Belonging::organisation)
                .flatMap(organisation ->
                        redemption.inForce(new OrganisationId(organisation.id()), clock.instant()).stream()
                                .map(right -> new Way(
                                        Kind.CASH,
                                        words.cash_title(organisation.name()),
                                        organisation.id(),
                                        organisation.name(),
                                        "/o/" + organisation.id() + "/treasury/claims",
                                        null,
                                        null,
                                        false,
                                        null,
                                        0,
                                        words.cash(Dollars.words(right.rateCents())))));
    }
}
