package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.commons.csv.CSVFormat;
import org.communityexchange.app.Town;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

/** What an accounting program would find in the files. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ExportsTest {

    private static final String PERIOD = "?from=2026-11-01&to=2029-12-31&by=effective";
    private static final Pattern POSTING =
            Pattern.compile(" +((?:Assets|Liabilities|Equity):[A-Za-z0-9:-]+) +(-?[0-9.]+) (CAD|CREDIT)(?: .*)?");
    private static final Pattern ASSERTION =
            Pattern.compile(" +([A-Z][A-Za-z0-9:-]+) +0 (?:CAD|CREDIT) = (-?[0-9.]+) (CAD|CREDIT)");
    private static final Pattern BALANCE =
            Pattern.compile("2030-01-01 balance ([A-Z][A-Za-z0-9:-]+)  (-?[0-9.]+) ~ 0 (CAD|CREDIT)");

    @Inject
    Town town;

    @Inject
    BooksOfTown books;

    @Inject
    Books ledger;

    private String here;
    private Town.Person tara;

    @BeforeEach
    void aTownWithAHistory() {
        here = town.organisation("Café \"Réparation\"; | Sœur");
        tara = town.seated(here, "Tara", SeatKind.TREASURER);
        books.history(
                new Random(Long.getLong("ledger.seed", 7)),
                here,
                tara.id(),
                Instant.parse("2026-10-20T00:00:00Z"),
                Instant.parse("2026-12-20T00:00:00Z"),
                60);
    }

    @Test
    void refusesABadPeriodAndWhoeverHasNoSeat() {
        for (var ending : new String[] {"csv", "ledger", "beancount"}) {
            assertThat(tara.pages().get(file(ending) + "?from=x").status()).isEqualTo(422);
            assertThat(town.member(here, "Ana").pages().get(file(ending)).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void ofNothingIsAWholeFileAllTheSame() throws IOException {
        here = town.organisation("Empty");
        tara = town.seated(here, "Tara", SeatKind.TREASURER);

        assertThat(text("ledger"))
                .contains("    Assets:1010-Cash:" + part() + "    0 CAD = 0.00 CAD\n")
                .contains("\ncommodity CAD\n    format 1000.00 CAD\n\ncommodity CREDIT\n\n");
        assertThat(text("beancount"))
                .contains(
                        "2030-01-01 balance Assets:1010-Cash:" + part() + "  0.00 ~ 0 CAD\n",
                        " open Assets:1010-Cash:");
        assertThat(text("csv").lines()).hasSize(1);
    }

    @Test
    void balancesPerTransactionAndEndsWhereTheBooksAre() throws IOException {
        for (var ending : new String[] {"ledger", "beancount"}) {
            var file = text(ending);
            var sums = new TreeMap<String, BigDecimal>();
            var transactions = 0;
            for (var block : file.split("\n\n")) {
                var perUnit = new HashMap<String, BigDecimal>();
                var isTransaction = block.startsWith("20") && block.contains(" * ") && !block.contains("Closing");
                for (var line : block.split("\n")) {
                    var posting = POSTING.matcher(line);
                    if (isTransaction && posting.matches()) {
                        var figure = new BigDecimal(posting.group(2));
                        perUnit.merge(posting.group(3), figure, BigDecimal::add);
                        sums.merge(posting.group(1) + " " + posting.group(3), figure, BigDecimal::add);
                    }
                }
                transactions += isTransaction ? 1 : 0;
                assertThat(perUnit.values()).as(block).allMatch(sum -> sum.signum() == 0);
            }
            assertThat(transactions).isGreaterThan(20);
            var closing = closing(file, ending);
            assertThat(closing).hasSize(7);
            closing.forEach((account, figure) -> assertThat(
                            sums.getOrDefault(account, BigDecimal.ZERO).compareTo(figure))
                    .as(account)
                    .isZero());
            assertThat(closing.get("Assets:1010-Cash:" + part() + " CAD"))
                    .isEqualByComparingTo(books(AccountRef.cash(here)));
            assertThat(closing.get("Liabilities:2010-Funding-for-backing:" + part() + " CAD")
                            .negate())
                    .isEqualByComparingTo(books(AccountRef.funding(here)));
            assertThat(closing.get("Liabilities:9010-Wallet:" + part() + " CREDIT")
                            .negate())
                    .isEqualByComparingTo(books(AccountRef.wallet(here)));
            assertThat(closing.get("Equity:9100-Credits-issued:" + part() + " CREDIT")
                            .negate())
                    .isEqualByComparingTo(books(AccountRef.issuance(here)));
            assertThat(file).doesNotContain(tara.id().toString()).contains("Test of statements");
        }
    }

    @Test
    void writesEqualDebitsAndCreditsIntoTheTable() throws IOException {
        var sums = new HashMap<String, BigDecimal>();
        var cash = BigDecimal.ZERO;
        for (var row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text("csv").substring(1)))) {
            var net = figure(row.get("Debit")).subtract(figure(row.get("Credit")));
            sums.merge(row.get("Unit"), net, BigDecimal::add);
            if (row.get("Account code").equals("1010")) {
                cash = cash.add(net);
            }
        }

        assertThat(sums.keySet()).containsExactlyInAnyOrder("CAD", "CREDIT");
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
        assertThat(cash).isEqualByComparingTo(books(AccountRef.cash(here)));
    }

    private static Map<String, BigDecimal> closing(String file, String ending) {
        var found = new TreeMap<String, BigDecimal>();
        file.lines().forEach(line -> {
            var matcher = (ending.equals("ledger") ? ASSERTION : BALANCE).matcher(line);
            if (matcher.matches()) {
                found.put(matcher.group(1) + " " + matcher.group(3), new BigDecimal(matcher.group(2)));
            }
        });
        return found;
    }

    private BigDecimal books(AccountRef account) {
        var balance = ledger.balance(account);
        return BigDecimal.valueOf(balance.quantity(), balance.unit() == Unit.CAD ? 2 : 0);
    }

    private static BigDecimal figure(String digits) {
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private String text(String ending) {
        var answer = tara.pages().get(file(ending) + PERIOD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String file(String ending) {
        return "/o/" + here + "/treasury/exports/journal." + ending;
    }

    private String part() {
        return Character.toUpperCase(here.charAt(0)) + here.substring(1);
    }
}
