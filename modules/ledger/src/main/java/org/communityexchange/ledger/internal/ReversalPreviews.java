package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.AlreadyReversed;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.MoneyMovedOn;
import org.communityexchange.ledger.NotReversible;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.ReversalPreview;
import org.communityexchange.ledger.ReversalPreview.Downstream;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.TransferView;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Says beforehand what {@code ledger.reverse} would do, with the same rules in the same order. */
final class ReversalPreviews {

    private static final int MOST_DOWNSTREAM = 50;

    private final Query query;

    ReversalPreviews(Query query) {
        this.query = query;
    }

    ReversalPreview of(TransferView transfer) {
        var brought = transfer.entries().stream()
                .filter(e -> e.side() == Side.CREDIT && e.account().unit() == Unit.CREDIT)
                .toList();
        var credits = brought.stream()
                .map(e -> new LotPart(
                        Objects.requireNonNull(e.lot()).id(), e.quantity().quantity()))
                .toList();
        var receiver = brought.isEmpty() ? null : brought.get(0).account();
        var there = receiver == null ? List.<LotPart>of() : stillThere(receiver, credits);
        var money = moneyBack(transfer);
        return new ReversalPreview(
                transfer.header(),
                refusal(transfer, receiver, credits, there, money),
                credits,
                there.stream().mapToLong(LotPart::quantity).sum(),
                money.stream().mapToLong(Debit::asked).sum(),
                receiver == null ? List.of() : downstream(transfer, receiver, credits));
    }

    private static @Nullable String refusal(
            TransferView transfer,
            @Nullable AccountRef receiver,
            List<LotPart> credits,
            List<LotPart> there,
            List<Debit> money) {
        var kind = transfer.header().kind();
        if (kind == TransferKind.HOLD || kind == TransferKind.RELEASE || kind == TransferKind.REVERSAL) {
            return new NotReversible(kind).detail();
        }
        if (transfer.reversedBy() != null) {
            return new AlreadyReversed(transfer.reversedBy()).detail();
        }
        var missing = credits.stream().mapToLong(LotPart::quantity).sum()
                - there.stream().mapToLong(LotPart::quantity).sum();
        if (receiver != null && missing > 0) {
            return new CreditsMovedOn(receiver, missing).detail();
        }
        return money.stream()
                .filter(account -> account.available() < account.asked())
                .findFirst()
                .map(account -> new MoneyMovedOn(account.account(), account.available(), account.asked()).detail())
                .orElse(null);
    }

    private List<LotPart> stillThere(AccountRef receiver, List<LotPart> credits) {
        var sql = """
                select u.lot, least(h.quantity, u.quantity) as quantity
                  from unnest(?::bigint[], ?::bigint[]) as u (lot, quantity)
                  join ledger.account a on a.kind = ? and a.owner = ? and a.unit = 'CREDIT'
                  join ledger.held_lot h on h.account_id = a.id and h.lot_id = u.lot""";
        return query.list(
                sql,
                row -> new LotPart(row.getLong("lot"), row.getLong("quantity")),
                lots(credits),
                credits.stream().map(LotPart::quantity).toArray(Long[]::new),
                receiver.kind().name(),
                receiver.owner());
    }

    /** What would be debited, by account, and for a reserve by lot; of an account without a floor whatever is asked. */
    private List<Debit> moneyBack(TransferView transfer) {
        var sql = """
                select a.kind, a.owner, m.asked,
                       case a.kind when 'RESERVE' then (select b.funded_cents from ledger.lot_backing b where b.lot_id = m.lot)
                                   when 'CASH' then m.asked
                                   else (select b.quantity from ledger.account_balance b where b.account_id = a.id)
                       end as available
                  from (select b.debit, case when d.kind = 'RESERVE' then b.lot end as lot, sum(b.cents)::bigint as asked
                          from ledger.transfer t
                         cross join lateral ledger.legs_back(t) b
                          join ledger.account d on d.id = b.debit
                         where t.id = ?
                         group by 1, 2) m
                  join ledger.account a on a.id = m.debit
                 order by a.kind, a.owner, m.lot""";
        return query.list(
                sql,
                row -> new Debit(Rows.account(row), row.getLong("asked"), row.getLong("available")),
                transfer.header().id().value());
    }

    /** Follows the receiver's entries back from the newest, as far as the transfer itself. */
    private List<Downstream> downstream(TransferView transfer, AccountRef receiver, List<LotPart> credits) {
        if (receiver.kind() == AccountKind.ISSUANCE) {
            return List.of();
        }
        var sql = "select " + Rows.TRANSFER_COLUMNS + """
                , s.quantity, o.kind, o.owner
                  from (select e.transfer_id, c.account_id as receiver, max(e.id) as last, sum(e.quantity)::bigint as quantity
                          from ledger.account a
                          join ledger.entry e on e.account_id = a.id and e.side = 'DEBIT' and e.lot_id = any (?)
                                             and e.id > (select max(id) from ledger.entry where transfer_id = ?)
                          join ledger.entry c on c.transfer_id = e.transfer_id and c.leg = e.leg and c.side = 'CREDIT'
                         where a.kind = ? and a.owner = ? and a.unit = 'CREDIT'
                         group by 1, 2) s
                  join ledger.transfer t on t.id = s.transfer_id
                  join ledger.account o on o.id = s.receiver
                 order by s.last desc limit ?""";
        return query.list(
                sql,
                row -> new Downstream(Rows.transfer(row), row.getLong("quantity"), Rows.account(row)),
                lots(credits),
                transfer.header().id().value(),
                receiver.kind().name(),
                receiver.owner(),
                MOST_DOWNSTREAM);
    }

    private static Long[] lots(List<LotPart> credits) {
        return credits.stream().map(LotPart::lotId).toArray(Long[]::new);
    }

    private record Debit(AccountRef account, long asked, long available) {}
}
