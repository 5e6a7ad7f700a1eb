package org.communityexchange.treasury.internal.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.StatementEncoding;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What banks write, and what becomes of it. */
class StatementFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static StatementFile read(String csv, DateOrder order) {
        return StatementFile.read(csv.getBytes(StandardCharsets.UTF_8), StatementEncoding.UTF_8, order, TODAY);
    }

    private static ReadRow row(String cells) {
        return read("Date,Description,Reference,Amount\n" + cells + "\n", DateOrder.YMD)
                .rows()
                .get(0);
    }

    private static RowVerdict debitCredit(String cells) {
        return read("Date,Details,Withdrawals,Deposits\n2026-10-01,x," + cells + "\n", DateOrder.YMD)
                .rows()
                .get(0)
                .verdict();
    }

    @Test
    void neverGuessesTheOrderOfDayAndMonth() {
        var head = "Date,Description,Amount\n";
        for (var open : List.of("12/03/2026", "01-02-2026", "3.4.2026")) {
            assertThatThrownBy(() -> read(head + open + ",x,1.00\n", DateOrder.DETECT))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(open + " can be ");
        }
        assertThatThrownBy(() -> read(head + "13/03/2026,x,1\n03/14/2026,x,1\n", DateOrder.DETECT))
                .hasMessageContaining("Some dates have the day first and some the month.");
        assertThat(days(head + "12/03/2026,x,1\n13/03/2026,x,1\n", DateOrder.DETECT))
                .containsExactly(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13));
        assertThat(days(head + "03/12/2026,x,1\n03/13/2026,x,1\n", DateOrder.DETECT))
                .containsExactly(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13));
        assertThat(days(head + "05/05/2026,x,1\n", DateOrder.DETECT)).containsExactly(LocalDate.of(2026, 5, 5));
        assertThat(days(head + "12/03/2026,x,1\n", DateOrder.MDY)).containsExactly((LocalDate) null);
        assertThat(read(head + "12/03/2026,x,1\n", DateOrder.MDY).rows().get(0).reason())
                .isEqualTo("The date “12/03/2026” is still to come.");
    }

    private static List<LocalDate> days(String csv, DateOrder order) {
        return read(csv, order).rows().stream()
                .map(row -> row.verdict() == RowVerdict.NEW ? row.day() : null)
                .collect(java.util.stream.Collectors.toList());
    }

    @Test
    void readsDatesWithMonthsByName() {
        for (var written :
                List.of("12 Mar 2026", "Mar 12, 2026", "12-MAR-2026", "\"March 12, 2026\"", "2026/03/12", "20260312")) {
            assertThat(row(written.contains(", ") && !written.startsWith("\"")
                                    ? "\"" + written + "\",x,,1"
                                    : written + ",x,,1")
                            .day())
                    .as(written)
                    .isEqualTo(LocalDate.of(2026, 3, 12));
        }
        for (var none : List.of("2026-02-30", "12 Mrz 2026", "12/03/26", "soon")) {
            assertThat(row(none + ",x,,1").verdict()).as(none).isEqualTo(RowVerdict.BAD_DATE);
        }
    }

    @Test
    void readsAmountsWithSignsAndParentheses() {
        Map.of(
                        "-12.50",
                        -1250L,
                        "(12.50)",
                        -1250L,
                        "\"$1,234.50\"",
                        123450L,
                        "12.50-",
                        -1250L,
                        "+3",
                        300L,
                        "-$6.00",
                        -600L,
                        "−7",
                        -700L)
                .forEach((written, cents) -> assertThat(
                                row("2026-10-01,x,," + written).cents())
                        .as(written)
                        .isEqualTo(cents));
        for (var none : List.of("12.345", "1.234,50", "ten", "--5", "1e3", "0.00")) {
            assertThat(row("2026-10-01,x,,\"" + none + "\"").verdict())
                    .as(none)
                    .isIn(RowVerdict.BAD_AMOUNT, RowVerdict.FORMULA);
        }
        assertThat(debitCredit("5.00,")).isEqualTo(RowVerdict.NEW);
        assertThat(debitCredit("5.00,0.00")).isEqualTo(RowVerdict.NEW);
        assertThat(debitCredit("5.00,6.00")).isEqualTo(RowVerdict.BAD_AMOUNT);
        assertThat(debitCredit(",-6.00")).isEqualTo(RowVerdict.BAD_AMOUNT);
        assertThat(debitCredit(",")).isEqualTo(RowVerdict.MISSING_FIELD);
    }

    @Test
    void refusesEveryCellASpreadsheetWouldRun() {
        for (var cell : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\tx", "＝1+1")) {
            assertThat(row("2026-10-01,\"" + cell + "\",,1").verdict()).as(cell).isEqualTo(RowVerdict.FORMULA);
            assertThat(row("2026-10-01,x,\"" + cell + "\",1").verdict())
                    .as(cell)
                    .isEqualTo(RowVerdict.FORMULA);
        }
        assertThat(row("2026-10-01,x,-12345,1").verdict()).isEqualTo(RowVerdict.NEW);
    }

    @Test
    void countsRowsThatAreTheSame() {
        var file = read(
                "Date,Description,Amount\n2026-10-01,Coffee,-3\n2026-10-01,Tea,-3\n2026-10-02,Coffee,-3\n",
                DateOrder.DETECT);
        assertThat(file.rows()).extracting(ReadRow::occurrence).containsExactly(1, 2, 1);
        assertThat(file.newestFirst()).isFalse();
    }

    @Test
    void namesTheLineARowStartsIn() {
        var file = read(
                "\uFEFFDate;Libellé;Réf;Montant\r\n\r\n2026-10-01;\"Two\r\nlines\";;-3\r\n2026-10-02;x;;nothing",
                DateOrder.DETECT);
        assertThat(file.rows()).extracting(ReadRow::line).containsExactly(3, 5);
        assertThat(file.rows().get(0).description()).isEqualTo("Two lines");
        assertThat(file.rows().get(1).reason()).isEqualTo("The amount “nothing” is no amount of dollars and cents.");
    }
}
