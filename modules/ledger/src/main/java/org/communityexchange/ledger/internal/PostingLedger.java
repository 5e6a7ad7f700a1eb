package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.Paid;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.Retired;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.ToppedUp;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Posts through one database function per command: one round trip, and the rules where the data is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostingLedger implements Ledger {

    private static final Set<AccountKind> LOCKED_LAST = EnumSet.of(AccountKind.COMMON, AccountKind.PAYABLE);

    private final DataSource dataSource;
    private final Clock clock;

    PostingLedger(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Posted issue(IssueCredits c) {
        var terms = c.terms();
        var backing = c.backing();
        return new Call(c.id(), c.cause(), null, null)
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.issue(" + Call.HEADER + ", ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)",
                        "ISSUE",
                        row -> Answers.posted(c.id(), row),
                        IssueBatch.content(c),
                        c.issuer(),
                        c.to().kind().name(),
                        c.to().owner(),
                        c.credits(),
                        terms.source().name(),
                        terms.backingCents(),
                        terms.expiresAt(),
                        terms.version(),
                        backing == null ? null : backing.from().kind().name(),
                        backing == null ? null : backing.from().owner(),
                        backing == null ? null : backing.shortfall().name());
    }

    @Override
    public List<Posted> issueAll(List<IssueCredits> commands) {
        return new IssueBatch(commands).post(dataSource, clock.instant());
    }

    @Override
    public Posted move(MoveCredits c) {
        return post(
                new Call(c.id(), c.cause(), null, c.from()),
                c.id(),
                "ledger.move(" + Call.HEADER + ", ?, ?, ?, ?, ?)",
                "MOVE",
                c.from().kind().name(),
                c.from().owner(),
                c.to().kind().name(),
                c.to().owner(),
                c.credits());
    }

    @Override
    public Paid pay(MoveCredits c) {
        var arguments = new Object[] {
            c.from().kind().name(), c.from().owner(), c.to().kind().name(), c.to().owner(), c.credits()
        };
        // The same content as a move: a retry of one is a retry of the other.
        return new Call(c.id(), c.cause(), null, c.from())
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.pay(" + Call.HEADER + ", ?, ?, ?, ?, ?)",
                        "MOVE",
                        row -> new Paid(Answers.posted(c.id(), row), row.getLong("left_over")),
                        Arrays.asList(arguments),
                        arguments);
    }

    @Override
    public Posted hold(HoldCredits c) {
        if (c.wallet().kind() == AccountKind.POT) {
            return post(
                    new Call(c.id(), c.cause(), null, c.wallet()),
                    c.id(),
                    "ledger.hold_from_pot(" + Call.HEADER + ", ?)",
                    "HOLD_FROM_POT",
                    c.credits());
        }
        return post(
                new Call(c.id(), c.cause(), null, c.wallet()),
                c.id(),
                "ledger.hold(" + Call.HEADER + ", ?, ?)",
                "HOLD",
                c.wallet().owner(),
                c.credits());
    }

    @Override
    public Optional<Posted> freeze(FreezeCredits c) {
        return new Call(c.id(), c.cause(), c.transfer(), null)
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.freeze(" + Call.HEADER + ", ?::uuid)",
                        "FREEZE",
                        row -> Answers.postedIfAny(c.id(), row),
                        List.of(c.transfer()),
                        c.transfer());
    }

    @Override
    public Posted capture(CaptureHold c) {
        return post(
                new Call(c.id(), c.cause(), c.hold(), null),
                c.id(),
                "ledger.close_hold(" + Call.HEADER + ", ?::uuid, ?, ?)",
                "CAPTURE",
                c.hold(),
                c.to().kind().name(),
                c.to().owner());
    }

    @Override
    public Posted release(ReleaseHold c) {
        return post(
                new Call(c.id(), c.cause(), c.hold(), null),
                c.id(),
                "ledger.close_hold(" + Call.HEADER + ", ?::uuid, null, null)",
                "RELEASE",
                c.hold());
    }

    @Override
    public Retired retire(RetireCredits c) {
        var payout = c.payout();
        var arguments = new @Nullable Object[] {
            c.from().kind().name(),
            c.from().owner(),
            c.lots().isEmpty() ? null : numbers(c, LotPart::lotId),
            c.lots().isEmpty() ? null : numbers(c, LotPart::quantity),
            c.credits(),
            payout == null ? null : payout.payee(),
            payout == null ? null : payout.centsPerCredit()
        };
        return new Call(c.id(), c.cause(), null, c.from())
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.retire(" + Call.HEADER + ", ?, ?, ?::bigint[], ?::bigint[], ?, ?, ?::bigint)",
                        "RETIRE",
                        row -> Answers.retired(c.id(), row),
                        Arrays.asList(arguments),
                        arguments);
    }

    @Override
    public Retired expire(ExpireLot c) {
        return new Call(c.id(), c.cause(), null, c.holder())
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.expire(" + Call.HEADER + ", ?, ?)",
                        "EXPIRE",
                        row -> Answers.retired(c.id(), row),
                        List.of(c.lot(), c.holder()),
                        c.lot(),
                        c.holder().owner());
    }

    @Override
    public ToppedUp topUp(TopUp c) {
        return new Call(c.id(), c.cause(), null, null)
                .post(
                        dataSource,
                        clock.instant(),
                        "ledger.top_up(" + Call.HEADER + ", ?)",
                        "TOP_UP",
                        row -> Answers.toppedUp(c.id(), row),
                        List.of(c.issuer()),
                        c.issuer());
    }

    @Override
    public Posted reverse(ReverseTransfer c) {
        return post(
                new Call(c.id(), c.cause(), c.reversed(), null),
                c.id(),
                "ledger.reverse(" + Call.HEADER + ", ?::uuid)",
                "REVERSAL",
                c.reversed());
    }

    @Override
    public Posted post(PostMoney c) {
        return post(
                new Call(c.id(), c.cause(), null, null),
                c.id(),
                "ledger.post_money(" + Call.HEADER + ", ?, ?, ?, ?, ?)",
                "MONEY",
                texts(c, leg -> leg.debit().kind().name()),
                texts(c, leg -> leg.debit().owner()),
                texts(c, leg -> leg.credit().kind().name()),
                texts(c, leg -> leg.credit().owner()),
                c.legs().stream().map(PostMoney.Leg::cents).toList());
    }

    @Override
    public void lock(Collection<AccountRef> accounts) {
        if (accounts.stream().anyMatch(account -> LOCKED_LAST.contains(account.kind()))) {
            throw new IllegalArgumentException(
                    "Only the transfer that debits it locks the common fund or what is owed");
        }
        try (var connection = dataSource.getConnection();
                var call = connection.prepareStatement("select ledger.lock(?, ?)")) {
            call.setArray(
                    1,
                    Call.array(
                            connection,
                            accounts.stream().map(a -> a.kind().name()).toList()));
            call.setArray(
                    2,
                    Call.array(
                            connection, accounts.stream().map(AccountRef::owner).toList()));
            call.execute();
        } catch (SQLException e) {
            throw Refusals.of(e, TransferId.next(), null, null);
        }
    }

    private Posted post(Call call, TransferId id, String function, String kind, @Nullable Object... arguments) {
        return call.post(
                dataSource,
                clock.instant(),
                function,
                kind,
                row -> Answers.posted(id, row),
                Arrays.asList(arguments),
                arguments);
    }

    private static List<Long> numbers(RetireCredits command, Function<LotPart, Long> part) {
        return command.lots().stream().map(part).toList();
    }

    private static List<String> texts(PostMoney command, Function<PostMoney.Leg, String> part) {
        return command.legs().stream().map(part).toList();
    }
}
