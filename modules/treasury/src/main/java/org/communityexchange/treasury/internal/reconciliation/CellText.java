package org.communityexchange.treasury.internal.reconciliation;

/** Text that a spreadsheet would take for a formula. */
final class CellText {

    /** With their full-width twins, which some spreadsheets take for the same. */
    private static final String STARTS_FORMULA = "=+-@\t\r＝＋－＠";

    private CellText() {}

    /** Whether a cell starts as a formula does and is no number. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0
                && SignedDollars.parse(cell).isEmpty()
                && !cell.strip().equals("-");
    }
}
