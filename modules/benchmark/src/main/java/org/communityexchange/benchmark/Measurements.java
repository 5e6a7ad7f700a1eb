package org.communityexchange.benchmark;

import org.communityexchange.testkit.TestLogin;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Takes the measurements one after the other and writes down what they gave, with the targets beside. */
final class Measurements {

    private static final int MOST = 32;
    private static final String TREASURY = "/o/" + Town.ORGANISATION + "/treasury";
    private static final String ADMIN = "Leo";
    private static final int SMALL = 10_000;
    private static final int EVENT = 10_000;
    private static final int OK = 200;
    private static final String POT = "{\"pot\":true}";
    private static final String BALANCE = "/api/v1/me/balance";
    private static final String SEARCH = "/api/v1/search?limit=24&";
    private static final String STATEMENT = "/api/v1/me/statement?limit=20";

    private final Stage stage;
    private final Options options;
    private final Path folder;
    private final Clock clock;
    private final Report report = new Report();
    private final TreeMap<Integer, Double> raw = new TreeMap<>();
    private double spread;

    Measurements(Stage stage, Options options, Path folder, Clock clock) {
        this.stage = stage;
        this.options = options;
        this.folder = folder;
        this.clock = clock;
    }

    String take() throws IOException, SQLException {
        report.line("Measured on " + LocalDate.now(clock)
                + " by `./exchange benchmark`, everything in one run on one machine: "
                + Machine.facts("PostgreSQL 18 with durable commits, as it is installed")
                + ". The load average when it began was " + Machine.load() + ".");
        warmUp();
        var journal = new Journal(stage.exchange().postgres());
        var small = List.<Double>of();
        if (options.has(Scenario.READS) || options.has(Scenario.LARGE)) {
            say("Reads");
            journal.growTo(SMALL);
            small = reads(journal);
        }
        if (options.has(Scenario.RAW)) {
            raw();
        }
        if (options.has(Scenario.GIFTS)) {
            gifts();
        }
        if (options.has(Scenario.HOT)) {
            hot();
        }
        if (options.has(Scenario.EVENT)) {
            event();
        }
        if (options.has(Scenario.SEARCH)) {
            search();
        }
        if (options.has(Scenario.LARGE)) {
            large(journal, small);
        }
        memory();
        peers();
        return report.toString();
    }

    private void raw() throws IOException {
        say("The database alone");
        var pgbench = new PgBench(stage.exchange().postgres(), folder);
        report.table(
                "The database alone",
                "`pgbench -M prepared` as the application's role: begin, say who asks, `ledger.move` of one credit between "
                        + Town.MEMBERS
                        + " wallets, commit. The last two rows issue instead: an organisation's issuance account"
                        + " is shared by everybody it thanks.",
                "clients",
                "moves/s",
                "average ms");
        for (var clients : options.clients()) {
            var result = pgbench.run(
                    PgBench.script(Stage.GIVERS, "'WALLET', " + Town.idOf(":other")),
                    clients,
                    options.warmUp(),
                    options.measured());
            raw.put(clients, result.perSecond());
            report.row(clients, whole(result.perSecond()), decimal(result.averageMillis()));
        }
        var pot = pgbench.run(
                PgBench.script(Stage.GIVERS, "'POT', 'EXCHANGE'"), MOST, options.warmUp(), options.measured());
        report.row("32, all to the pot", whole(pot.perSecond()), decimal(pot.averageMillis()));
        issuing(pgbench, "32, issued by " + Stage.GIVERS + " organisations", "'benchmark-' || :giver");
        issuing(pgbench, "32, all issued by one organisation", "'benchmark'");
    }

    private void issuing(PgBench pgbench, String name, String issuer) throws IOException {
        var issued = pgbench.run(PgBench.issuing(Stage.GIVERS, issuer), MOST, options.warmUp(), options.measured());
        report.row(name, whole(issued.perSecond()), decimal(issued.averageMillis()));
    }

    private void gifts() throws IOException {
        say("Gifts over HTTP");
        report.table(
                "Gifts over HTTP",
                "`POST /api/v1/me/gifts` with a member's token and a new `Idempotency-Key`: one credit from one of "
                        + Stage.GIVERS + " wallets to one of " + (Town.MEMBERS - Stage.GIVERS)
                        + " others. Target at 32 clients: 3,000/s, 99 % within 30 ms, no error, 0.6 of the database alone.",
                COLUMNS);
        for (var clients : options.clients()) {
            var measured = measure(clients, token -> Message.gift(token, null, Stage.GIVERS));
            row(String.valueOf(clients), measured, ratio(measured.result().perSecond(), raw.get(clients)));
            if (clients == MOST) {
                spread = measured.result().perSecond();
            }
        }
    }

    private void hot() throws IOException {
        say("Gifts that touch one account");
        report.table(
                "Gifts that all touch one account",
                "As above with 32 clients; the last column is the ratio to spread gifts. Target: 0.8.",
                COLUMNS);
        row("all to the solidarity pot", MOST, token -> Message.gift(token, POT, 0));
        row(
                "all to one organisation",
                MOST,
                token -> Message.gift(token, "{\"organisation\":\"" + Town.ORGANISATION + "\"}", 0));
        var one = new Function<String, Message>() {
            private @Nullable String token;

            @Override
            public Message apply(String each) {
                token = token == null ? each : token;
                return Message.gift(token, null, Stage.GIVERS);
            }
        };
        row("all from one person", MOST, one);
    }

    private void row(String name, int clients, Function<String, Message> message) throws IOException {
        var measured = measure(clients, message);
        row(name, measured, spread == 0 ? "–" : decimal(measured.result().perSecond() / spread));
    }

    private void event() throws IOException, SQLException {
        say("An event in one request");
        var event = new Event(stage.exchange().postgres(), stage.exchange().baseUrl());
        event.appointSteward();
        event.raiseBudgets();
        var warmUp = event.confirm(EVENT / 10, stage.token(0));
        if (warmUp.status() != OK) {
            say("  not measured: the application answered " + warmUp.status() + " " + warmUp.refusal());
            return;
        }
        var measured = event.confirm(EVENT, stage.token(0));
        report.table(
                "An event confirmed in one request",
                "`POST /api/v1/organisations/…/confirmations` with " + thousands(EVENT)
                        + " promises that were kept, an hour each, all of them issuing credits with backing, within a budget. Target: 2 s.",
                "promises",
                "status",
                "seconds");
        report.row(thousands(EVENT), measured.status(), decimal(measured.seconds()));
        if (!measured.refusal().isEmpty()) {
            say("  refused: " + measured.refusal());
        }
    }

    /** Each search by itself, then all of them in turn by several clients at once. */
    private void search() throws IOException, SQLException {
        say("Searches");
        var boards = new Boards(stage.exchange().postgres(), stage.exchange().baseUrl());
        boards.fill();
        report.table(
                "Searches over " + thousands(Boards.OFFERS) + " offers and " + thousands(Boards.NEEDS) + " needs",
                "`GET /api/v1/search?limit=24&…` as a member, one client each; the last column is the median beside that of the"
                        + " same words asked of a bare table of the offers with an index, over one connection and without"
                        + " anything else. Target: a median below 50 ms.",
                COLUMNS);
        for (var asked : Boards.ASKED) {
            var measured = measure(1, token -> Message.get(SEARCH + asked.query(), token));
            var plain = asked.plain().isEmpty() ? 0 : boards.plain(asked.plain());
            row(
                    "`" + asked.query() + "`",
                    measured,
                    plain == 0 ? "–" : decimal(measured.result().millis(50) / plain) + " × " + decimal(plain) + " ms");
        }
        var turn = new AtomicInteger();
        row(
                "8, all of these in turn",
                measure(8, token -> {
                    var asked = Boards.ASKED.get(turn.getAndIncrement() % Boards.ASKED.size());
                    return Message.get(SEARCH + asked.query(), token);
                }),
                "");
        var corrected = boards.finds("q=bycicle", stage.token(0));
        var leaked = boards.finds("q=" + Boards.PRIVATE, stage.token(0))
                || boards.finds("q=" + Boards.PRIVATE.replace("bar", "abr"), stage.token(0));
        if (leaked) {
            throw new IllegalStateException("What another organisation keeps to itself was found.");
        }
        report.line((corrected ? "✓ A misspelt word" : "✗ **No misspelt word**") + " found its neighbour. "
                + "✓ What another organisation keeps to itself was not found, spelt rightly or not.");
    }

    /** The same reads as at the beginning, how much slower they are, and whether the books still hold. */
    private void large(Journal journal, List<Double> small) throws IOException, SQLException {
        say("Growing the journal to " + thousands(options.entries()) + " entries");
        journal.growTo(options.entries());
        say("Reads again");
        var large = reads(journal);
        report.line("From the small journal to the large one, the balance takes " + decimal(small.get(0) / large.get(0))
                + " times as long, the statement " + decimal(small.get(1) / large.get(1)) + " times and a gift "
                + decimal(small.get(2) / large.get(2)) + " times. Target: 1.3 at most.");
        treasury();
        say("Proving the books");
        var proof = journal.prove();
        report.line((proof.holds() ? "✓ The books hold: " : "✗ **The books do not hold** (" + proof.findings() + "): ")
                + thousands(proof.entries()) + " entries proved in " + decimal(proof.seconds()) + " s.");
    }

    /** The page an organisation's treasurer opens first, with all of it behind it. */
    private void treasury() throws IOException {
        say("The treasurer's page");
        var pages = TestLogin.demo(stage.exchange().keycloak(), stage.exchange().baseUrl(), ADMIN)
                .pages();
        if (pages.get(TREASURY).status() != OK) {
            say("  not measured: the page answered " + pages.get(TREASURY).status());
            return;
        }
        report.table("The treasurer's page", "`" + TREASURY + "`, with the journal above. Target: 150 ms.", COLUMNS);
        for (var clients : List.of(1, 8)) {
            row(String.valueOf(clients), measure(clients, token -> Message.page(TREASURY, pages.cookies())), "");
        }
    }

    /** Everything is compiled before anything is measured. */
    private void warmUp() throws IOException {
        say("Warming up");
        for (var path : List.of(BALANCE, STATEMENT)) {
            measure(MOST, token -> Message.get(path, token));
        }
        measure(MOST, token -> Message.gift(token, null, Stage.GIVERS));
    }

    private List<Double> reads(Journal journal) throws IOException, SQLException {
        report.table(
                "Reads and gifts, with " + thousands(journal.entries()) + " entries in the journal when it began",
                "32 clients. Targets: 8,000 balances/s, and 99 % of the statement pages within 20 ms.",
                COLUMNS);
        var rates = new ArrayList<Double>();
        for (var path : List.of(BALANCE, STATEMENT)) {
            var measured = measure(MOST, token -> Message.get(path, token));
            row("`GET " + path + "`", measured, "");
            rates.add(measured.result().perSecond());
        }
        var gifts = measure(MOST, token -> Message.gift(token, null, Stage.GIVERS));
        row("`POST /api/v1/me/gifts`", gifts, "");
        rates.add(gifts.result().perSecond());
        return rates;
    }

    /** For orientation only: they do other things, and were measured elsewhere. */
    private void peers() {
        report.table(
                "Others, measured elsewhere",
                "On another machine with 2 processors, by other people and in other ways; each with its own PostgreSQL. They say"
                        + " what is usual, not who is faster.",
                "what",
                "per second",
                "source text");
        report.row("Kill Bill, account credits over its API, tuned", "53", "“Kill Bill 53 credits/s tuned”");
        report.row("Tryton, account moves posted", "36", "“Tryton 36 moves/s”");
        report.row("Formance Ledger, its default SQL", "1,088", "“Formance's SQL default 1,088/s”");
    }

    private void memory() {
        if (stage.mostMegabytes() > 0) {
            report.line("The application's process occupied " + stage.mostMegabytes()
                    + " MB of memory at most, with `-Xmx768m`.");
        }
    }

    private static final String[] COLUMNS = {
        "clients or what",
        "requests/s",
        "median ms",
        "95 % ms",
        "99 % ms",
        "errors",
        "µs of processor: application + PostgreSQL + clients",
        "ratio"
    };

    private Stage.Measured measure(int clients, Function<String, Message> message) throws IOException {
        return stage.run(clients, options.warmUp(), options.measured(), message);
    }

    private void row(String name, Stage.Measured measured, String ratio) {
        var result = measured.result();
        report.row(
                name,
                whole(result.perSecond()),
                decimal(result.millis(50)),
                decimal(result.millis(95)),
                decimal(result.millis(99)),
                result.errors() == 0 ? "0" : result.refusals().toString(),
                measured.cpu(),
                ratio);
        if (!result.firstRefusal().isEmpty()) {
            say("  first refusal: " + result.firstRefusal());
        }
    }

    private static String ratio(double perSecond, @Nullable Double of) {
        return of == null ? "–" : decimal(perSecond / of);
    }

    private static String whole(double number) {
        return thousands(Math.round(number));
    }

    private static String thousands(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
