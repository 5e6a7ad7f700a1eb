package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What one command moves in {@link ModelLedger}: credits from one account to another, and money beside them. */
final class ModelTransfer {

    /** The credits of one issue. What is outstanding and funded changes. */
    static final class Lot {
        /** The database numbers lots; the model takes the number and checks nothing else about it. */
        long id;

        final AccountRef reserve;
        final String issuer;
        final boolean purchased;
        final int expiresInDays;
        final long issued;
        final long backing;
        long outstanding;
        long funded;

        Lot(AccountRef reserve, String issuer, int expiresInDays, long issued, long backing) {
            this.reserve = reserve;
            this.issuer = issuer;
            this.purchased = reserve.equals(AccountRef.reserveOfPurchased());
            this.expiresInDays = expiresInDays;
            this.issued = issued;
            this.backing = backing;
        }

        long declared() {
            return backing - floorOfShare(backing, issued - outstanding, issued);
        }

        long shortfall() {
            return Math.max(declared() - funded, 0);
        }

        /** No credit is ever worth more than the declared backing of one, rounded up to the cent. */
        long mostFunded() {
            return (backing + issued - 1) / issued * outstanding;
        }
    }

    record Part(Lot lot, long quantity) {}

    /** @param lot which lot's backing the money is, or null for none */
    record Leg(
            AccountRef debit,
            AccountRef credit,
            long cents,
            @Nullable Lot lot) {}

    final TransferKind kind;
    final @Nullable AccountRef from;
    final @Nullable AccountRef to;
    final List<Part> parts;
    final List<Leg> legs;
    /** Of a capture or release, the hold it closes. */
    @Nullable
    ModelTransfer hold;

    boolean reversed;
    boolean closed;

    ModelTransfer(
            TransferKind kind, @Nullable AccountRef from, @Nullable AccountRef to, List<Part> parts, List<Leg> legs) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.parts = parts;
        this.legs = legs;
    }

    Answer answer() {
        if (kind == TransferKind.TOP_UP) {
            return answer(legs.stream().map(l -> new LotPart(l.lot().id, l.cents())), List.of());
        }
        var cents = new ArrayList<Long>();
        if (kind == TransferKind.RETIRE) {
            parts.forEach(part -> cents.add(sum(l -> l.lot() == part.lot())));
            cents.add(sum(l -> l.credit().kind() == AccountKind.PAYABLE));
            cents.add(sum(l -> l.debit().equals(AccountRef.common())));
            cents.add(sum(l -> l.credit().equals(AccountRef.common())));
        } else {
            cents.add(kind == TransferKind.ISSUE ? sum(l -> true) : 0);
        }
        return answer(parts.stream().map(p -> new LotPart(p.lot().id, p.quantity())), cents);
    }

    private static Answer answer(java.util.stream.Stream<LotPart> lots, List<Long> cents) {
        return new Answer(true, false, lots.toList(), cents);
    }

    private long sum(java.util.function.Predicate<Leg> which) {
        return legs.stream().filter(which).mapToLong(Leg::cents).sum();
    }

    static long floorOfShare(long cents, long part, long whole) {
        return BigInteger.valueOf(cents)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
