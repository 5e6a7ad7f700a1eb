package org.communityexchange.treasury;

import java.util.List;
import java.util.UUID;

/** Bank statements of the current organisation: read, judged row by row, imported, and undone as a whole. */
public interface BankStatements {

    /** The most rows one file may have. */
    int MOST_ROWS = 20_000;

    /**
     * Reads a file and keeps a verdict for every row. Imports nothing.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code content} when it is no table of bank rows,
     *     {@code dateOrder} when its dates could mean two things, {@code account} when none was given
     */
    StatementImport read(ReadStatement statement);

    /** What was read, newest first; at most 50. */
    List<StatementImport> all();

    /** @throws org.communityexchange.kernel.problem.NotFound when there is no such import here */
    StatementImport view(UUID id);

    /**
     * Rows in the order of the file.
     *
     * @param offset how many to skip
     * @param limit 1 to 20,000
     */
    List<StatementRow> rows(UUID id, RowFilter show, int offset, int limit);

    /**
     * Imports the good rows and matches them to the books. Twice is once.
     *
     * @param willImport how many rows the treasurer was shown
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code changed-meanwhile} when that number is no
     *     longer true, {@code statement-decided} when it was left or undone
     */
    StatementImport confirm(UUID id, int willImport);

    /** Imports none of it. Twice is once. */
    StatementImport leave(UUID id);

    /**
     * Takes back every line of an import and releases what they were matched to. Twice is once.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code month-closed} when a line is in a closed
     *     month, {@code statement-decided} when it was never imported
     */
    StatementImport undo(UUID id);
}
