package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.AlreadyReversed;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldAlreadyClosed;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.MoneyMovedOn;
import org.communityexchange.ledger.MoreThanOwed;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.NotEnoughCommon;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.NotEnoughFunding;
import org.communityexchange.ledger.NotReversible;
import org.communityexchange.ledger.NothingToFreeze;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.PurchasedNeverExpires;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.internal.ModelTransfer.Leg;
import org.communityexchange.ledger.internal.ModelTransfer.Lot;
import org.communityexchange.ledger.internal.ModelTransfer.Part;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of the ledger in the simplest form they can have, in memory, to compare the real one with. Planning a command
 * changes nothing; what was planned is then applied.
 */
final class ModelLedger {

    /** The command should be refused in this way. */
    static final class Refused extends RuntimeException {

        final Class<? extends RuntimeException> as;

        Refused(Class<? extends RuntimeException> as) {
            super(as.getSimpleName());
            this.as = as;
        }
    }

    private static final Comparator<Lot> SPENDING_ORDER = Comparator.<Lot>comparingInt(
                    lot -> lot.expiresInDays == 0 ? Integer.MAX_VALUE : lot.expiresInDays)
            .thenComparingLong(lot -> lot.id);

    private final Map<AccountRef, TreeMap<Lot, Long>> holdings = new HashMap<>();
    /** Credits issued, below zero, and money; of cash what is there, of others what they are good for. */
    private final Map<AccountRef, Long> sums = new HashMap<>();

    private final TreeMap<Long, Lot> lots = new TreeMap<>();
    private final List<ModelTransfer> all = new ArrayList<>();

    /** What an account of everybody had before this history. */
    void open(AccountRef account, long cents) {
        sums.put(account, cents);
    }

    long balance(AccountRef account) {
        return sums.getOrDefault(account, 0L)
                + held(account).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Credits by account and lot, the accounts by what they are called. */
    TreeMap<String, Long> holdings() {
        var all = new TreeMap<String, Long>();
        holdings.forEach(
                (account, held) -> held.forEach((lot, credits) -> all.put(account + " lot " + lot.id, credits)));
        return all;
    }

    TreeMap<Long, Lot> lots() {
        return lots;
    }

    /** @param drawn from funding by the commands before it in one batch */
    ModelTransfer issue(IssueCredits c, Map<AccountRef, Long> drawn) {
        var terms = c.terms();
        var purchase = terms.source() == LotSource.PURCHASE;
        var reserve = purchase ? AccountRef.reserveOfPurchased() : AccountRef.reserve(c.issuer());
        var days = terms.expiresAt() == null
                ? 0
                : (int) Duration.between(Bookkeeper.NOON, terms.expiresAt()).toDays();
        var lot = new Lot(reserve, c.issuer(), days, c.credits(), terms.backingCents());
        var legs = new ArrayList<Leg>();
        var backing = c.backing();
        if (backing != null) {
            var available = backing.from().kind() == AccountKind.CASH
                    ? Long.MAX_VALUE
                    : balance(backing.from()) - drawn.getOrDefault(backing.from(), 0L);
            if (available < lot.backing && backing.shortfall() == Backing.Shortfall.REFUSE) {
                throw new Refused(NotEnoughFunding.class);
            }
            var funded = Math.min(available, lot.backing);
            drawn.merge(backing.from(), funded, Long::sum);
            add(legs, new Leg(backing.from(), reserve, funded, lot));
        }
        var parts = List.of(new Part(lot, c.credits()));
        return new ModelTransfer(TransferKind.ISSUE, AccountRef.issuance(c.issuer()), c.to(), parts, legs);
    }

    ModelTransfer move(MoveCredits c) {
        var parts = choose(c.from(), c.credits());
        return c.to().kind() == AccountKind.RETIRED
                ? retired(TransferKind.MOVE, c.from(), c.to(), parts, null)
                : credits(TransferKind.MOVE, c.from(), c.to(), parts);
    }

    ModelTransfer hold(HoldCredits c) {
        var held = AccountRef.heldFrom(c.wallet());
        return credits(TransferKind.HOLD, c.wallet(), held, choose(c.wallet(), c.credits()));
    }

    /** Null when nothing of it is left. */
    @Nullable
    ModelTransfer freeze(FreezeCredits c, ModelTransfer disputed) {
        if (disputed.to == null || disputed.to.kind() != AccountKind.WALLET) {
            throw new Refused(NothingToFreeze.class);
        }
        var has = held(disputed.to);
        var left = disputed.parts.stream()
                .map(p -> new Part(p.lot(), Math.min(p.quantity(), has.getOrDefault(p.lot(), 0L))))
                .filter(p -> p.quantity() > 0)
                .toList();
        return left.isEmpty() ? null : credits(TransferKind.HOLD, disputed.to, AccountRef.heldFrom(disputed.to), left);
    }

    ModelTransfer capture(CaptureHold c, ModelTransfer hold) {
        if (c.to().equals(hold.from)) {
            throw new Refused(InvalidInput.class);
        }
        return close(TransferKind.CAPTURE, hold, c.to());
    }

    ModelTransfer release(ReleaseHold c, ModelTransfer hold) {
        return close(TransferKind.RELEASE, hold, hold.from);
    }

    private ModelTransfer close(TransferKind kind, ModelTransfer hold, @Nullable AccountRef to) {
        if (hold.closed) {
            throw new Refused(HoldAlreadyClosed.class);
        }
        var closing = new ModelTransfer(kind, hold.to, to, hold.parts, List.of());
        closing.hold = hold;
        return closing;
    }

    ModelTransfer pay(PostMoney c) {
        var legs = c.legs().stream()
                .map(l -> new Leg(l.debit(), l.credit(), l.cents(), null))
                .toList();
        refuseBelowZero(legs, false);
        return new ModelTransfer(TransferKind.MONEY, null, null, List.of(), legs);
    }

    /** Null when there is nothing to do. */
    @Nullable
    ModelTransfer topUp(TopUp c) {
        var funding = AccountRef.funding(c.issuer());
        var left = balance(funding);
        var legs = new ArrayList<Leg>();
        for (var lot : lots.values()) {
            var cents = Math.min(lot.shortfall(), left);
            if (lot.issuer.equals(c.issuer()) && cents > 0) {
                legs.add(new Leg(funding, lot.reserve, cents, lot));
                left -= cents;
            }
        }
        return legs.isEmpty() ? null : new ModelTransfer(TransferKind.TOP_UP, null, null, List.of(), legs);
    }

    ModelTransfer retire(RetireCredits c) {
        var parts = c.lots().isEmpty()
                ? choose(c.from(), c.credits())
                : c.lots().stream()
                        .map(part -> new Part(lots.get(part.lotId()), part.quantity()))
                        .toList();
        return retired(TransferKind.RETIRE, c.from(), AccountRef.retired(), parts, c.payout());
    }

    ModelTransfer expire(ExpireLot c) {
        var lot = lots.get(c.lot());
        if (lot.purchased) {
            throw new Refused(PurchasedNeverExpires.class);
        }
        var left = held(c.holder()).get(lot);
        if (left == null) {
            throw new Refused(CreditsMovedOn.class);
        }
        return retired(TransferKind.RETIRE, c.holder(), AccountRef.retired(), List.of(new Part(lot, left)), null);
    }

    private ModelTransfer retired(
            TransferKind kind,
            AccountRef from,
            AccountRef to,
            List<Part> parts,
            RetireCredits.@Nullable Payout payout) {
        var credits = parts.stream().mapToLong(Part::quantity).sum();
        var payee = payout == null ? AccountRef.common() : AccountRef.payable(payout.payee());
        var toPay = payout == null ? 0 : credits * payout.centsPerCredit();
        var legs = new ArrayList<Leg>();
        for (var part : parts) {
            var lot = part.lot();
            var released = ModelTransfer.floorOfShare(lot.funded, part.quantity(), lot.outstanding);
            var paid = Math.min(released, toPay);
            toPay -= paid;
            add(legs, new Leg(lot.reserve, payee, paid, lot));
            add(legs, new Leg(lot.reserve, AccountRef.common(), released - paid, lot));
        }
        add(legs, new Leg(AccountRef.common(), payee, toPay, null));
        refuseBelowZero(legs, false);
        return new ModelTransfer(kind, from, to, parts, legs);
    }

    private static void add(List<Leg> legs, Leg leg) {
        if (leg.cents() > 0) {
            legs.add(leg);
        }
    }

    ModelTransfer reverse(ReverseTransfer c, ModelTransfer first) {
        switch (first.kind) {
            case HOLD, RELEASE, REVERSAL -> throw new Refused(NotReversible.class);
            default -> {
                if (first.reversed) {
                    throw new Refused(AlreadyReversed.class);
                }
            }
        }
        if (first.to != null && first.to.kind().guarded()) {
            var has = held(first.to);
            if (first.parts.stream().anyMatch(p -> has.getOrDefault(p.lot(), 0L) < p.quantity())) {
                throw new Refused(CreditsMovedOn.class);
            }
        }
        var legs = legsBack(first);
        var released = new HashMap<Lot, Long>();
        legs.stream()
                .filter(leg -> leg.lot() != null && leg.debit().kind() == AccountKind.RESERVE)
                .forEach(leg -> released.merge(leg.lot(), leg.cents(), Long::sum));
        if (released.entrySet().stream().anyMatch(r -> r.getKey().funded < r.getValue())) {
            throw new Refused(MoneyMovedOn.class);
        }
        refuseBelowZero(legs, true);
        var back = first.hold == null ? first.from : first.hold.from;
        return new ModelTransfer(TransferKind.REVERSAL, first.to, back, first.parts, legs);
    }

    /** Of an issue, all that its lot was given, also by top-ups; of anything else its own legs, the last first. */
    private List<Leg> legsBack(ModelTransfer first) {
        var forth = first.kind != TransferKind.ISSUE
                ? first.legs.stream()
                : all.stream()
                        .filter(t -> t == first || (t.kind == TransferKind.TOP_UP && !t.reversed))
                        .flatMap(t -> t.legs.stream())
                        .filter(leg -> leg.lot() == first.parts.get(0).lot());
        return forth.map(leg -> new Leg(leg.credit(), leg.debit(), leg.cents(), leg.lot()))
                .toList()
                .reversed();
    }

    /** Funding is never below zero on the way, what is owed and the common fund not at the end. */
    private void refuseBelowZero(List<Leg> legs, boolean goingBack) {
        var after = new HashMap<AccountRef, Long>();
        for (var leg : legs) {
            after.merge(leg.debit(), -leg.cents(), Long::sum);
            if (leg.debit().kind() == AccountKind.FUNDING && balance(leg.debit()) + after.get(leg.debit()) < 0) {
                throw new Refused(goingBack ? MoneyMovedOn.class : NotEnoughFunding.class);
            }
            after.merge(leg.credit(), leg.cents(), Long::sum);
        }
        after.forEach((account, change) -> {
            var floored = account.kind() == AccountKind.COMMON || account.kind() == AccountKind.PAYABLE;
            if (floored && change < 0 && balance(account) + change < 0) {
                var refused = account.kind() == AccountKind.COMMON ? NotEnoughCommon.class : MoreThanOwed.class;
                throw new Refused(goingBack ? MoneyMovedOn.class : refused);
            }
        });
    }

    private List<Part> choose(AccountRef from, long credits) {
        if (balance(from) < credits) {
            throw new Refused(NotEnoughCredits.class);
        }
        var parts = new ArrayList<Part>();
        var left = credits;
        for (var holding : held(from).entrySet()) {
            var taken = Math.min(left, holding.getValue());
            if (taken > 0) {
                parts.add(new Part(holding.getKey(), taken));
            }
            left -= taken;
        }
        return parts;
    }

    private static ModelTransfer credits(TransferKind kind, AccountRef from, AccountRef to, List<Part> parts) {
        return new ModelTransfer(kind, from, to, parts, List.of());
    }

    /** @param reversed what a reversal takes back */
    void apply(ModelTransfer transfer, @Nullable ModelTransfer reversed) {
        if (reversed != null) {
            reversed.reversed = true;
        }
        if (transfer.hold != null) {
            transfer.hold.closed = true;
        }
        for (var part : transfer.parts) {
            lots.put(part.lot().id, part.lot());
            add(transfer.from, part, -part.quantity());
            add(transfer.to, part, part.quantity());
        }
        for (var leg : transfer.legs) {
            add(leg.debit(), -leg.cents(), leg.lot());
            add(leg.credit(), leg.cents(), leg.lot());
        }
        all.add(transfer);
    }

    private void add(@Nullable AccountRef account, Part part, long change) {
        var lot = part.lot();
        if (account.kind() == AccountKind.ISSUANCE || account.kind() == AccountKind.RETIRED) {
            lot.outstanding -= change;
        }
        if (account.kind() == AccountKind.ISSUANCE) {
            sums.merge(account, change, Long::sum);
        } else {
            held(account).merge(lot, change, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    private void add(AccountRef account, long cents, @Nullable Lot lot) {
        sums.merge(account, account.kind() == AccountKind.CASH ? -cents : cents, Long::sum);
        if (account.kind() == AccountKind.RESERVE) {
            lot.funded += cents;
        }
    }

    private TreeMap<Lot, Long> held(AccountRef account) {
        return holdings.computeIfAbsent(account, any -> new TreeMap<>(SPENDING_ORDER));
    }
}
