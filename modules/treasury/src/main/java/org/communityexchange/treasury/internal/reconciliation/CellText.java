package org.communityexchange.treasury.internal.reconciliation;

/** Text that a spreadsheet would take for a formula. */
final class CellText {

    /** With their full-width twins, which some spreadsheets take for the same. */
    private static final String STARTS_FORMULA = "=+-@\t\r＝＋－＠";

    private CellText() {}

    /** Whether a cell starts as a formula does, also behind spaces and what nobody sees, and is no number. */
    static boolean isFormula(String cell) {
        return (starts(cell) || starts(seen(cell)))
                && SignedDollars.parse(cell).isEmpty()
                && !cell.strip().equals("-");
    }

    private static boolean starts(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String seen(String cell) {
        var from = 0;
        while (from < cell.length() && isUnseen(cell.charAt(from))) {
            from++;
        }
        return cell.substring(from);
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
