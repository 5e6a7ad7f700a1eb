package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisationsWallet;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.junit.jupiter.api.Test;

/** Everything stored beside the journal can be thrown away and made again from its entries. */
class RebuildingFromEntriesTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void makesEveryBalanceAndHoldingAgain() {
        var ana = books.walletWith(5, 4, 3);
        var ben = someWallet();
        books.move(ana, ben, 7);
        books.capture(books.hold(ben, 3), someOrganisationsWallet());
        books.hold(ben, 1);
        books.reverse(books.move(ana, AccountRef.pot(), 2));

        database.asSuperuser(
                "create table public.balance_again as select account_id, 0::bigint as quantity from ledger.balance",
                "create table public.holding_again as table ledger.holding with no data",
                """
                insert into public.holding_again (account_id, lot_id, expires_at, quantity)
                select e.account_id, e.lot_id, l.expires_at,
                       sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end)
                  from ledger.entry e
                  join ledger.account a on a.id = e.account_id and a.kind in ('WALLET', 'HELD', 'POT', 'RETIRED')
                  join ledger.lot l on l.id = e.lot_id
                 group by 1, 2, 3
                having sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end) <> 0""",
                """
                update public.balance_again b set quantity =
                  coalesce((select sum(quantity) from public.holding_again h where h.account_id = b.account_id),
                           (select sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end)
                              from ledger.entry e where e.account_id = b.account_id and e.unit = 'CAD'), 0)""",
                """
                create table public.lot_backing_again as
                select l.id as lot_id, l.issuer, l.source, l.issued, l.backing_cents,
                       coalesce(sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end)
                         filter (where a.kind in ('WALLET', 'HELD', 'POT')), 0)::bigint as outstanding,
                       coalesce(sum(case e.side when 'CREDIT' then e.quantity else -e.quantity end)
                         filter (where a.kind = 'RESERVE'), 0)::bigint as funded_cents
                  from ledger.lot l join ledger.entry e on e.lot_id = l.id join ledger.account a on a.id = e.account_id
                 group by l.id""");

        assertThat(
                        differences(
                                "balance_again",
                                "select b.account_id, b.quantity from ledger.account_balance b join ledger.balance using (account_id)"))
                .isZero();
        assertThat(differences("holding_again", "table ledger.held_lot")).isZero();
        assertThat(database.ask(Long.class, """
                select count(*) from public.lot_backing_again x full join ledger.lot_backing b using (lot_id)
                 where (x.issuer, x.source, x.issued, x.backing_cents, x.outstanding, x.funded_cents)
                    is distinct from (b.issuer, b.source, b.issued, b.backing_cents, b.outstanding, b.funded_cents)""")).isZero();
        assertThat(database.ask(Long.class, "select count(*) from public.holding_again"))
                .isGreaterThanOrEqualTo(6);
        database.asSuperuser("drop table public.balance_again, public.holding_again, public.lot_backing_again");
    }

    private long differences(String again, String kept) {
        var sql = "select count(*) from ((%2$s except table public.%1$s)"
                + " union all (table public.%1$s except %2$s)) d";
        return database.ask(Long.class, sql.formatted(again, kept));
    }
}
