package org.communityexchange.treasury.internal.funding;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView;
import org.communityexchange.treasury.FundingView;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What backs an organisation's credits, as the books say. */
@ApplicationScoped
class Coverage {

    static final int MOST_LINES = 200;

    private final Books books;
    private final Backings backings;

    Coverage(Books books, Backings backings) {
        this.books = books;
        this.backings = backings;
    }

    FundingView of(String organisation) {
        var totals = backings.totals(organisation);
        var page = backings.shortfalls(organisation, null, MOST_LINES);
        var funding = funding(organisation);
        return new FundingView(
                funding,
                totals.outstanding(),
                totals.declaredCents(),
                totals.fundedCents(),
                totals.shortfallCents(),
                lines(page.lots(), funding),
                page.next() != null);
    }

    /** Every issue that is short, oldest first. */
    List<FundingView.Shortfall> shortfalls(String organisation) {
        var lots = new ArrayList<Backings.LotBacking>();
        for (var page = backings.shortfalls(organisation, null, MOST_LINES);
                ;
                page = backings.shortfalls(organisation, page.next(), MOST_LINES)) {
            lots.addAll(page.lots());
            if (page.next() == null) {
                return lines(lots, funding(organisation));
            }
        }
    }

    private long funding(String organisation) {
        return books.balance(AccountRef.funding(organisation)).quantity();
    }

    private static List<FundingView.Shortfall> lines(List<Backings.LotBacking> lots, long funding) {
        var lines = new ArrayList<FundingView.Shortfall>();
        // What is unused already counts towards the next deposit: the oldest lot needs only the rest.
        var covered = -funding;
        for (var lot : lots) {
            covered += lot.shortfallCents();
            lines.add(new FundingView.Shortfall(
                    lot.lot().id(),
                    lot.lot().issuedAt(),
                    lot.outstanding(),
                    lot.declaredCents(),
                    lot.fundedCents(),
                    lot.shortfallCents(),
                    Math.max(0, covered)));
        }
        return List.copyOf(lines);
    }

    /** How many cents a top-up moved; 0 when there was nothing to do. */
    long toppedUp(TransferId topUp) {
        return books.find(topUp).map(TransferView::entries).orElse(List.of()).stream()
                .filter(entry -> entry.account().kind() == AccountKind.RESERVE && entry.side() == Side.CREDIT)
                .mapToLong(entry -> entry.quantity().quantity())
                .sum();
    }
}
