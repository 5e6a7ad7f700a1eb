package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.AlreadyReversed;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.HoldAlreadyClosed;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.NotReversible;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of the ledger in the simplest form they can have, in memory, to compare the real one with. */
final class ModelLedger {

    /** What a command should do: move these lots, or be refused in this way. */
    record Expected(List<LotPart> lots, @Nullable Class<? extends RuntimeException> refusal) {

        static Expected refused(Class<? extends RuntimeException> refusal) {
            return new Expected(List.of(), refusal);
        }
    }

    static final class Transfer {
        final TransferKind kind;
        final AccountRef from;
        final AccountRef to;
        final List<LotPart> lots;
        final @Nullable Transfer hold;
        boolean reversed;
        boolean closed;

        Transfer(TransferKind kind, AccountRef from, AccountRef to, List<LotPart> lots, @Nullable Transfer hold) {
            this.kind = kind;
            this.from = from;
            this.to = to;
            this.lots = lots;
            this.hold = hold;
        }
    }

    private record Lot(long id, int expiresInDays) {}

    private static final Comparator<Lot> SPENDING_ORDER = Comparator.<Lot>comparingInt(
                    lot -> lot.expiresInDays() == 0 ? Integer.MAX_VALUE : lot.expiresInDays())
            .thenComparingLong(Lot::id);

    private final Map<AccountRef, TreeMap<Lot, Long>> accounts = new HashMap<>();
    private final Map<Long, Lot> lots = new HashMap<>();
    private final Map<AccountRef, Long> issued = new HashMap<>();

    long balance(AccountRef account) {
        return issued.getOrDefault(account, 0L)
                + held(account).values().stream().mapToLong(Long::longValue).sum();
    }

    List<LotPart> holdings(AccountRef account) {
        return held(account).entrySet().stream()
                .map(e -> new LotPart(e.getKey().id(), e.getValue()))
                .toList();
    }

    /** The database numbers lots; the model takes the number and checks nothing else about it. */
    Transfer issue(AccountRef issuance, AccountRef to, LotPart lot, int expiresInDays) {
        lots.put(lot.lotId(), new Lot(lot.lotId(), expiresInDays));
        return apply(new Transfer(TransferKind.ISSUE, issuance, to, List.of(lot), null));
    }

    Expected expectMove(AccountRef from, long credits) {
        if (balance(from) < credits) {
            return Expected.refused(NotEnoughCredits.class);
        }
        var parts = new ArrayList<LotPart>();
        var left = credits;
        for (var holding : held(from).entrySet()) {
            var taken = Math.min(left, holding.getValue());
            if (taken > 0) {
                parts.add(new LotPart(holding.getKey().id(), taken));
            }
            left -= taken;
        }
        return new Expected(parts, null);
    }

    Expected expectClose(Transfer hold, @Nullable AccountRef to) {
        if (hold.from.equals(to)) {
            return Expected.refused(InvalidInput.class);
        }
        return hold.closed ? Expected.refused(HoldAlreadyClosed.class) : new Expected(hold.lots, null);
    }

    Expected expectReverse(Transfer transfer) {
        return switch (transfer.kind) {
            case HOLD, RELEASE, REVERSAL -> Expected.refused(NotReversible.class);
            default -> {
                if (transfer.reversed) {
                    yield Expected.refused(AlreadyReversed.class);
                }
                var has = held(transfer.to);
                var movedOn = transfer.lots.stream()
                        .anyMatch(part -> has.getOrDefault(lots.get(part.lotId()), 0L) < part.quantity());
                yield movedOn ? Expected.refused(CreditsMovedOn.class) : new Expected(transfer.lots, null);
            }
        };
    }

    Transfer move(TransferKind kind, AccountRef from, AccountRef to, List<LotPart> parts) {
        return apply(new Transfer(kind, from, to, parts, null));
    }

    Transfer close(TransferKind kind, Transfer hold, AccountRef to) {
        hold.closed = true;
        return apply(new Transfer(kind, hold.to, to, hold.lots, hold));
    }

    Transfer reverse(Transfer transfer) {
        transfer.reversed = true;
        var back = transfer.hold == null ? transfer.from : transfer.hold.from;
        return apply(new Transfer(TransferKind.REVERSAL, transfer.to, back, transfer.lots, null));
    }

    private Transfer apply(Transfer transfer) {
        for (var part : transfer.lots) {
            add(transfer.from, part, -part.quantity());
            add(transfer.to, part, part.quantity());
        }
        return transfer;
    }

    private void add(AccountRef account, LotPart part, long change) {
        if (!account.kind().guarded()) {
            issued.merge(account, change, Long::sum);
            return;
        }
        held(account).merge(lots.get(part.lotId()), change, (a, b) -> a + b == 0 ? null : a + b);
    }

    private TreeMap<Lot, Long> held(AccountRef account) {
        return accounts.computeIfAbsent(account, any -> new TreeMap<>(SPENDING_ORDER));
    }
}
