package org.communityexchange.treasury.internal.claim;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Lot;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.TransferId;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Which credits a claim is about: exactly the lots that its spends brought to the organisation's wallet. */
@ApplicationScoped
class ClaimLots {

    private final Books books;
    private final Backings backings;

    ClaimLots(Books books, Backings backings) {
        this.books = books;
        this.backings = backings;
    }

    /** @param missing how many of the credits are no longer in the wallet, or were taken back */
    record Found(List<LotPart> parts, List<Lot> lots, long missing) {

        /** Who issued credits of the claim out of what it backs itself; not those that were bought. */
        List<String> issuers() {
            return lots.stream()
                    .filter(lot -> lot.terms().source() != LotSource.PURCHASE)
                    .map(Lot::issuer)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    Found of(String organisation, List<ClaimedSpend> spends) {
        var wallet = AccountRef.wallet(organisation);
        var quantities = new LinkedHashMap<Long, Long>();
        var lots = new LinkedHashMap<Long, Lot>();
        var takenBack = 0L;
        for (var spend : spends) {
            var capture = books.transfer(new TransferId(spend.captureTransfer()));
            if (capture.reversedBy() != null) {
                takenBack += spend.credits();
                continue;
            }
            for (var entry : capture.entries()) {
                var lot = entry.lot();
                if (lot != null
                        && entry.side() == Side.CREDIT
                        && entry.account().equals(wallet)) {
                    quantities.merge(lot.id(), entry.quantity().quantity(), Math::addExact);
                    lots.put(lot.id(), lot);
                }
            }
        }
        var missing = takenBack + missing(wallet, quantities);
        var parts = new ArrayList<LotPart>();
        quantities.forEach((lot, quantity) -> parts.add(new LotPart(lot, quantity)));
        return new Found(List.copyOf(parts), List.copyOf(lots.values()), missing);
    }

    private long missing(AccountRef wallet, Map<Long, Long> wanted) {
        var held = new LinkedHashMap<Long, Long>();
        books.holdings(wallet).forEach(holding -> held.merge(holding.lot().id(), holding.quantity(), Math::addExact));
        return wanted.entrySet().stream()
                .mapToLong(lot -> Math.max(0, lot.getValue() - held.getOrDefault(lot.getKey(), 0L)))
                .sum();
    }

    /** What the reserves would release for these credits, lot by lot rounded down, as the ledger does when it retires them. */
    long releasedCents(List<LotPart> parts) {
        return parts.stream()
                .mapToLong(part -> backings.lot(part.lotId())
                        .map(lot -> share(lot.fundedCents(), part.quantity(), lot.outstanding()))
                        .orElse(0L))
                .sum();
    }

    private static long share(long cents, long credits, long outstanding) {
        return BigInteger.valueOf(cents)
                .multiply(BigInteger.valueOf(credits))
                .divide(BigInteger.valueOf(Math.max(1, outstanding)))
                .longValueExact();
    }
}
