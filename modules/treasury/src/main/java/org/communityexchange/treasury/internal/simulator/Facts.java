package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.Past;
import org.communityexchange.ledger.Past.PastLeg;
import org.communityexchange.ledger.Past.PastTransfer;
import org.communityexchange.treasury.internal.simulator.Fact.Part;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the journal as facts: from which accounts value moved between, not from what a module called it. */
final class Facts {

    private static final String REVERSAL = "REVERSAL";

    private final Past past;
    private final Set<UUID> moneyOnly = new HashSet<>();

    private Facts(Past past) {
        this.past = past;
    }

    static List<Fact> of(Past past) {
        var reader = new Facts(past);
        var facts = new ArrayList<Fact>(past.transfers().size());
        past.transfers().forEach(transfer -> facts.add(reader.read(transfer)));
        return facts;
    }

    private Fact read(PastTransfer transfer) {
        var credits = legs(transfer, Unit.CREDIT);
        var money = legs(transfer, Unit.CAD);
        if (transfer.kind().equals(REVERSAL) && !moneyOnly.contains(transfer.earlier())) {
            return new Fact.Reversed(
                    transfer.id(),
                    transfer.recordedAt(),
                    earlier(transfer),
                    credits.isEmpty() ? 0 : credits.get(0).debit(),
                    credits.isEmpty() ? 0 : credits.get(0).credit());
        }
        if (credits.isEmpty()) {
            return money(transfer, money);
        }
        var first = credits.get(0);
        if (account(first.debit()).kind() == AccountKind.ISSUANCE) {
            return issued(transfer, first, money);
        }
        if (account(first.credit()).kind() == AccountKind.RETIRED) {
            return retired(transfer, credits, money);
        }
        return new Fact.Moved(
                transfer.id(),
                transfer.recordedAt(),
                first.debit(),
                first.credit(),
                credits.stream().mapToLong(PastLeg::quantity).sum(),
                parts(credits),
                transfer.earlier());
    }

    private Fact issued(PastTransfer transfer, PastLeg leg, List<PastLeg> money) {
        var lot = past.lots().get(leg.lot());
        var fromCash = money.stream().anyMatch(m -> account(m.debit()).kind() == AccountKind.CASH);
        return new Fact.Issued(
                transfer.id(),
                transfer.recordedAt(),
                lot.id(),
                lot.issuer(),
                lot.terms().source(),
                lot.issued(),
                lot.terms().backingCents(),
                lot.terms().expiresAt(),
                leg.credit(),
                money.stream().mapToLong(PastLeg::quantity).sum(),
                fromCash || lot.terms().source() == LotSource.PURCHASE);
    }

    private Fact retired(PastTransfer transfer, List<PastLeg> credits, List<PastLeg> money) {
        String payee = null;
        var payout = 0L;
        for (var leg : money) {
            if (account(leg.credit()).kind() == AccountKind.PAYABLE) {
                payee = account(leg.credit()).owner();
                payout += leg.quantity();
            }
        }
        return new Fact.Retired(
                transfer.id(),
                transfer.recordedAt(),
                credits.get(0).debit(),
                parts(credits),
                payee,
                payout,
                payee == null && credits.stream().allMatch(leg -> hadExpired(leg, transfer)));
    }

    private boolean hadExpired(PastLeg leg, PastTransfer transfer) {
        var expiresAt = past.lots().get(leg.lot()).terms().expiresAt();
        return expiresAt != null && !expiresAt.isAfter(transfer.recordedAt());
    }

    private Fact money(PastTransfer transfer, List<PastLeg> legs) {
        var isTopUp = !transfer.kind().equals(REVERSAL)
                && legs.stream()
                        .allMatch(leg -> account(leg.debit()).kind() == AccountKind.FUNDING
                                && account(leg.credit()).kind() == AccountKind.RESERVE);
        if (isTopUp) {
            return new Fact.ToppedUp(
                    transfer.id(),
                    transfer.recordedAt(),
                    account(legs.get(0).debit()).owner());
        }
        moneyOnly.add(transfer.id());
        var funding = new TreeMap<String, Long>();
        var common = 0L;
        for (var leg : legs) {
            common += change(leg, AccountKind.COMMON);
            for (var side : List.of(account(leg.debit()), account(leg.credit()))) {
                if (side.kind() == AccountKind.FUNDING) {
                    funding.merge(
                            side.owner(),
                            side.equals(account(leg.credit())) ? leg.quantity() : -leg.quantity(),
                            Long::sum);
                }
            }
        }
        return new Fact.MoneyMoved(transfer.id(), transfer.recordedAt(), Map.copyOf(funding), common);
    }

    private long change(PastLeg leg, AccountKind kind) {
        var in = account(leg.credit()).kind() == kind ? leg.quantity() : 0;
        return account(leg.debit()).kind() == kind ? in - leg.quantity() : in;
    }

    private List<PastLeg> legs(PastTransfer transfer, Unit unit) {
        return transfer.legs().stream()
                .filter(leg -> account(leg.debit()).unit() == unit)
                .toList();
    }

    private static List<Part> parts(List<PastLeg> legs) {
        return legs.stream().map(leg -> new Part(leg.lot(), leg.quantity())).toList();
    }

    private AccountRef account(long number) {
        return past.accounts().get(number);
    }

    private static UUID earlier(PastTransfer transfer) {
        @Nullable UUID earlier = transfer.earlier();
        if (earlier == null) {
            throw new IllegalStateException("A reversal names what it reverses: " + transfer.id());
        }
        return earlier;
    }
}
