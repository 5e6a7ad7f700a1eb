package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.web.CsvText;

/** Text that a spreadsheet would take for a formula. */
final class CellText {

    private CellText() {}

    /** Whether a cell starts as a formula does, also behind spaces and what nobody sees, and is no number. */
    static boolean isFormula(String cell) {
        return CsvText.startsFormula(cell)
                && SignedDollars.parse(cell).isEmpty()
                && !cell.strip().equals("-");
    }
}
