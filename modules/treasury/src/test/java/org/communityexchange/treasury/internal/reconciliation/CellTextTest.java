package org.communityexchange.treasury.internal.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "@SUM(A1)", "-x", "＝1+1", "\t=1", "\rx"})
    void startsAsAFormulaDoes(String cell) {
        assertThat(CellText.isFormula(cell)).isTrue();
    }

    /** What surrounds a cell is not kept: what is kept would start as a formula does. */
    @ParameterizedTest
    @ValueSource(strings = {" =1+1", "  @SUM(A1)", "\n=1+1", "\u00A0=1+1", "\u2003+cmd", "\u200B=1+1", "\uFEFF=1+1"})
    void startsAsAFormulaDoesOnceItIsTrimmed(String cell) {
        assertThat(CellText.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", " - ", "-12.50", " +5.00", "(3.00)", "Rent = 5", "a@b.example"})
    void isNoFormula(String cell) {
        assertThat(CellText.isFormula(cell)).isFalse();
    }
}
