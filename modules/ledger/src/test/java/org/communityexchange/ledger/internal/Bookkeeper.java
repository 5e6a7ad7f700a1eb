package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.Backings.LotBacking;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.Retired;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.ToppedUp;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Posts with whatever does not matter to a test filled in, each command in a transaction of its own. */
final class Bookkeeper {

    static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    static final LotTerms WORK = new LotTerms(LotSource.WORK, 0, null, "2026-1");

    final LedgerDatabase database;
    final Ledger ledger;
    final Seals seals;
    final Proofs proofs;
    final Books books;
    final Backings backings;
    final Cause cause = new Cause("TEST", Ids.next(), Ids.next());

    Bookkeeper(LedgerDatabase database) {
        this(database, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    Bookkeeper(LedgerDatabase database, Clock clock) {
        this.database = database;
        this.ledger = new PostingLedger(database, clock);
        this.seals = new Seals(database, clock);
        this.proofs = new Proofs(database, clock);
        this.books = new JdbcBooks(database, seals, proofs);
        this.backings = new JdbcBackings(database);
    }

    static AccountRef someWallet() {
        return AccountRef.wallet(UUID.randomUUID());
    }

    static AccountRef someOrganisationsWallet() {
        return AccountRef.wallet(someOrganisation());
    }

    static String someOrganisation() {
        return "o" + UUID.randomUUID().toString().substring(0, 18);
    }

    /** A wallet that was issued these credits, each as a lot of its own. */
    AccountRef walletWith(long... credits) {
        var wallet = someWallet();
        for (var lot : credits) {
            issue(wallet, lot);
        }
        return wallet;
    }

    Posted post(Function<Ledger, Posted> command) {
        return database.inTransaction(() -> command.apply(ledger));
    }

    Posted issue(AccountRef to, long credits) {
        return issue(to, credits, WORK);
    }

    Posted issue(AccountRef to, long credits, LotTerms terms) {
        return post(l -> l.issue(new IssueCredits(TransferId.next(), "ics", to, credits, terms, cause)));
    }

    Posted move(AccountRef from, AccountRef to, long credits) {
        return post(l -> l.move(new MoveCredits(TransferId.next(), from, to, credits, cause)));
    }

    Posted hold(AccountRef wallet, long credits) {
        return post(l -> l.hold(new HoldCredits(TransferId.next(), wallet, credits, cause)));
    }

    Posted capture(Posted hold, AccountRef to) {
        return post(l -> l.capture(new CaptureHold(TransferId.next(), hold.id(), to, cause)));
    }

    Posted release(Posted hold) {
        return post(l -> l.release(new ReleaseHold(TransferId.next(), hold.id(), cause)));
    }

    Posted reverse(Posted transfer) {
        return post(l -> l.reverse(new ReverseTransfer(TransferId.next(), transfer.id(), cause)));
    }

    /** New money of the world into an account: debits a custodian of its own. */
    Posted put(AccountRef account, long cents) {
        return money(AccountRef.cash(account.owner()), account, cents);
    }

    Posted money(AccountRef debit, AccountRef credit, long cents) {
        return post(
                l -> l.post(new PostMoney(TransferId.next(), List.of(new PostMoney.Leg(debit, credit, cents)), cause)));
    }

    /** Work confirmed by an organisation, backed from its funding as far as that goes. */
    Posted issueBacked(String organisation, AccountRef to, long credits, long cents) {
        return issueBacked(organisation, to, credits, cents, Backing.Shortfall.LIST);
    }

    Posted issueBacked(String organisation, AccountRef to, long credits, long cents, Backing.Shortfall shortfall) {
        var terms = new LotTerms(LotSource.WORK, cents, null, "2026-1");
        return post(l -> l.issue(new IssueCredits(TransferId.next(), organisation, to, credits, terms, cause)
                .backedBy(Backing.ofFunding(organisation, shortfall))));
    }

    Posted purchase(AccountRef to, long credits, long cents, String custodian) {
        var terms = new LotTerms(LotSource.PURCHASE, cents, null, "2026-1");
        return post(l -> l.issue(new IssueCredits(TransferId.next(), AccountRef.EXCHANGE, to, credits, terms, cause)
                .backedBy(Backing.ofPurchase(custodian))));
    }

    Retired retire(AccountRef from, long credits, RetireCredits.@Nullable Payout payout) {
        return database.inTransaction(
                () -> ledger.retire(RetireCredits.of(TransferId.next(), from, credits, payout, cause)));
    }

    Retired expire(AccountRef wallet, long lot) {
        return database.inTransaction(() -> ledger.expire(new ExpireLot(TransferId.next(), lot, wallet, cause)));
    }

    ToppedUp topUp(String organisation) {
        return database.inTransaction(() -> ledger.topUp(new TopUp(TransferId.next(), organisation, cause)));
    }

    Optional<Posted> freeze(Posted transfer) {
        return database.inTransaction(() -> ledger.freeze(new FreezeCredits(TransferId.next(), transfer.id(), cause)));
    }

    Posted reverse(TransferId transfer) {
        return post(l -> l.reverse(new ReverseTransfer(TransferId.next(), transfer, cause)));
    }

    long credits(AccountRef account) {
        return books.balance(account).quantity();
    }

    long cents(AccountRef account) {
        return books.balance(account).quantity();
    }

    LotBacking backing(Posted issue) {
        return backings.lot(issue.lots().get(0).lotId()).orElseThrow();
    }

    /** The stored balance as the database has it, without the code under test. */
    long stored(AccountRef account) {
        return database.ask(
                Long.class,
                "select coalesce((select b.quantity + (select coalesce(sum(r.quantity), 0)::bigint from ledger.arrival r"
                        + " where r.account_id = a.id) from ledger.balance b join ledger.account a on a.id = b.account_id"
                        + " where a.kind = '" + account.kind() + "' and a.owner = '" + account.owner() + "'), 0)");
    }

    static LotTerms expiring(@Nullable Instant expiresAt) {
        return new LotTerms(LotSource.WORK, 0, expiresAt, "2026-1");
    }

    static Stream<Long> quantities(Posted posted) {
        return posted.lots().stream().map(Posted.LotPart::quantity);
    }
}
