package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.HISTORY;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.INTERLEAVING;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.MODEL;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.NONE;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.PROOF;
import static org.communityexchange.ledger.internal.PlantedBugsTest.Law.ROLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Who watches the checks: each of these mistakes is built into a database of its own, and each must be caught, by the law
 * that is named. A mistake that no longer fits the code fails the test, so that none is skipped unseen.
 */
class PlantedBugsTest {

    /** In the order in which they are tried. */
    enum Law {
        /** The application's role may read, and execute what is named. */
        ROLE,
        /** Not even the owner may write what does not balance, or change what was written. */
        HISTORY,
        /** Any history answers what the model answers, and leaves what the model leaves. */
        MODEL,
        /** Everything stored follows from the entries. */
        PROOF,
        /** Under any interleaving nothing is made, lost, below zero or waiting in a circle. */
        INTERLEAVING,
        NONE
    }

    private static final int HISTORIES = 120;
    private static final int SCENES = 6;
    private static final int COMMANDS = 25;

    private record Bug(String name, Law caughtBy, List<Planting> plantings) {

        Bug(String name, Law caughtBy, Planting... plantings) {
            this(name, caughtBy, List.of(plantings));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Planting {
        void in(LedgerDatabase database);
    }

    /** Replaces text in a function, wherever it stands there. */
    private static Planting in(String function, String text, String mistake) {
        return database -> {
            var source = database.ask(
                    String.class,
                    "select pg_get_functiondef(oid) from pg_proc where pronamespace = 'ledger'::regnamespace"
                            + " and proname = '" + function + "'");
            assertThat(source).as("ledger.%s", function).contains(text);
            database.asSuperuser(source.replace(text, mistake));
        };
    }

    private static Planting sql(String statement) {
        return database -> database.asSuperuser(statement);
    }

    static Stream<Bug> bugs() {
        var noFloor = sql("alter table ledger.balance drop constraint ck_balance_floor");
        var noLawOfEntries = sql("drop trigger entry_is_lawful on ledger.entry");
        var creditTooMuch = in(
                "move",
                "'CREDIT', v_to, 'CREDIT', v_lot, p_quantity, v_to_after",
                "'CREDIT', v_to, 'CREDIT', v_lot, p_quantity + 1, v_to_after");
        return Stream.of(
                new Bug("nothing", NONE),
                new Bug(
                        "whoever pays is locked first, not who opened first",
                        INTERLEAVING,
                        in("move", "if v_from < v_to then", "if true then")),
                new Bug(
                        "a wallet goes below zero",
                        MODEL,
                        noFloor,
                        in("move", " and quantity >= p_quantity returning", " returning")),
                new Bug(
                        "the last credit of a lot does not take the rest",
                        MODEL,
                        sql("alter table ledger.lot_backing drop constraint ck_lot_backing_nothing_left"),
                        in(
                                "retire_lots",
                                "div(v_backing.funded_cents::numeric * v_backing.quantity, v_backing.outstanding::numeric)",
                                "least(v_backing.funded_cents, div(v_backing.backing_cents::numeric * v_backing.quantity,"
                                        + " v_backing.issued::numeric))")),
                new Bug("a transfer is reversed twice", MODEL, sql("drop index ledger.ux_transfer_reverses")),
                new Bug(
                        "other content under the same id is a retry",
                        MODEL,
                        in(
                                "repeat_command",
                                "if p.content_hash is distinct from",
                                "if false and p.content_hash is distinct from")),
                new Bug("a hold is captured twice", MODEL, sql("drop index ledger.ux_transfer_closes_hold")),
                new Bug(
                        "funding is drawn on without its lock",
                        INTERLEAVING,
                        noFloor,
                        in("issue", "perform ledger.lock_balances(array[v_from, v_to]);", "")),
                new Bug(
                        "a lot stays funded when its credits retire",
                        MODEL,
                        in("retire_lots", "v_released || -v_release", "v_released || 0::bigint"),
                        sql("alter table ledger.lot_backing drop constraint ck_lot_backing_nothing_left")),
                new Bug(
                        "a command is posted once for each try",
                        MODEL,
                        sql("alter table ledger.transfer drop constraint pk_transfer cascade"),
                        sql("alter table ledger.lot drop constraint ux_lot_transfer_id"),
                        sql("alter table ledger.entry drop constraint pk_entry")),
                new Bug(
                        "the oldest lot is spent first, whatever expires",
                        MODEL,
                        in("move", "order by h.expires_at, h.lot_id", "order by h.lot_id"),
                        in("choose_lots", "order by expires_at, lot_id", "order by lot_id")),
                new Bug("a receiver is credited one too many", MODEL, creditTooMuch),
                new Bug("entries need not balance", HISTORY, noLawOfEntries),
                new Bug(
                        "a wallet is given one too many, and its entry says less",
                        PROOF,
                        in("move", "v_lot, p_quantity, v_to_after, true", "v_lot, p_quantity, v_to_after + 1, true")),
                new Bug("an entry is changed", HISTORY, sql("drop trigger entry_is_history on ledger.entry")),
                new Bug(
                        "purchased credits expire",
                        MODEL,
                        in("expire", "if v_source = 'PURCHASE' then", "if false then")),
                new Bug(
                        "a batch posts again what was posted",
                        MODEL,
                        in("issue_all", "join unnest(v_added) as a (id)", "left join unnest(v_added) as a (id)")),
                new Bug(
                        "the common fund is debited without its lock",
                        INTERLEAVING,
                        in("append_money", "perform ledger.lock_derived(p_debits);", "")),
                new Bug(
                        "the common fund and what is owed have no floor",
                        MODEL,
                        in("append_money", "where b.quantity < 0", "where false")),
                new Bug(
                        "the payer's lots do not become fewer",
                        MODEL,
                        in(
                                "move",
                                "set quantity = quantity - p_quantity\n   where account_id = v_from and quantity > p_quantity",
                                "set quantity = quantity\n   where account_id = v_from and quantity > p_quantity")),
                new Bug(
                        "an issue that may not be short is short",
                        MODEL,
                        in("issue", "if p_shortfall = 'REFUSE' then", "if false then")),
                new Bug(
                        "what was topped up stays when the issue is taken back",
                        MODEL,
                        in("legs_back", "t.kind in ('ISSUE', 'TOP_UP')", "t.kind in ('ISSUE')")),
                new Bug(
                        "what is left over goes back to the issuer",
                        MODEL,
                        in(
                                "retire_lots",
                                "v_credits := v_credits || v_common;",
                                "v_credits := v_credits || ledger.account_id('FUNDING', v_backing.reserve, 'CAD');")),
                new Bug(
                        "the youngest lots are topped up first",
                        MODEL,
                        in("top_up", "order by lot_id for no key", "order by lot_id desc for no key")),
                new Bug(
                        "what arrived is gathered twice",
                        MODEL,
                        in(
                                "gather",
                                "delete from ledger.arrival where account_id = p_account returning lot_id, expires_at, quantity",
                                "select lot_id, expires_at, quantity from ledger.arrival where account_id = p_account")),
                new Bug(
                        "whoever spends does not gather what arrived",
                        MODEL,
                        in("lock_balances", "perform ledger.gather(id)", "perform id")),
                new Bug(
                        "what is captured for an organisation does not arrive",
                        MODEL,
                        in(
                                "append_arrivals",
                                "join ledger.lot l on l.id = u.lot",
                                "join ledger.lot l on l.id = u.lot and l.id <> u.lot")),
                new Bug("the application writes entries", ROLE, sql("grant insert on ledger.entry to exchange_app")),
                new Bug(
                        "the application corrects one column",
                        ROLE,
                        sql("grant update (quantity) on ledger.holding to exchange_app")),
                new Bug(
                        "the application calls a part of posting",
                        ROLE,
                        sql("grant execute on function ledger.append_credits to exchange_app")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void isCaught(Bug bug) throws Exception {
        try (var database = LedgerDatabase.copy()) {
            // A circle is found sooner, so that many can be.
            database.asSuperuser("do $$ begin execute format('alter database %I set deadlock_timeout = 100',"
                    + " current_database()); end $$");
            bug.plantings().forEach(planting -> planting.in(database));

            var caught = caught(database);

            assertThat(caught).startsWith(bug.caughtBy() + ":");
            System.out.println("PlantedBugsTest: " + bug + " is caught by "
                    + caught.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void plantsAtLeastFourteen() {
        assertThat(bugs()).hasSizeGreaterThan(14);
    }

    /** The first law that is broken, and how. */
    private static String caught(LedgerDatabase database) throws SQLException {
        var surplus = ApplicationRole.surplus(database);
        if (!surplus.isEmpty()) {
            return ROLE + ": " + surplus;
        }
        var written = unlawfulWritesThatSucceed(database);
        if (!written.isEmpty()) {
            return HISTORY + ": " + written;
        }
        var books = new Bookkeeper(database);
        var histories = new ShortHistories(books);
        for (var seed = 0; seed < HISTORIES; seed++) {
            var steps = Step.history(seed, new SplittableRandom(seed).nextInt(8, 25));
            var difference = histories.difference(steps, seed % 6 == 5);
            if (difference != null) {
                return (difference.contains(ShortHistories.PROOF) ? PROOF : MODEL) + ": " + difference;
            }
        }
        try {
            new Interleaving(books).opposite();
            new Interleaving(books).oneForTwo();
            for (var seed = 0; seed < SCENES; seed++) {
                new Interleaving(books).run(seed, COMMANDS);
            }
        } catch (Exception | AssertionError e) {
            return INTERLEAVING + ": " + e.getMessage();
        }
        return NONE + ":";
    }

    private static List<String> unlawfulWritesThatSucceed(LedgerDatabase database) throws SQLException {
        var transfer =
                "insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, effective_at, recorded_at)"
                        + " values ('00000000-0000-7000-8000-000000000001', sha256(''), 'MONEY', 'TEST', gen_random_uuid(),"
                        + " gen_random_uuid(), now(), now());";
        var account = "insert into ledger.account (kind, owner, unit) values ('CASH', 'x', 'CAD');";
        var entry = "insert into ledger.entry (transfer_id, leg, side, account_id, unit, quantity, closing)"
                + " select '00000000-0000-7000-8000-000000000001', 1, 'DEBIT', id, 'CAD', 5, true from ledger.account";
        return ApplicationRole.thatSucceed(
                database,
                transfer + account + entry,
                transfer + "set constraints all immediate",
                "update ledger.entry set quantity = quantity",
                "delete from ledger.transfer",
                "truncate ledger.lot cascade",
                "update ledger.account set owner = 'y'");
    }
}
