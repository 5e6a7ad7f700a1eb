package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.List;
import java.util.UUID;

/**
 * Attendance of the current organisation's events from a CSV file: first looked at, then imported as one act. Needs
 * {@link org.communityexchange.identity.Right#ACT_FOR_MEMBERS}, and with e-mail addresses of newcomers
 * {@link org.communityexchange.identity.Right#ADMIT_MEMBERS}. The same file a second time brings nothing new.
 */
public interface AttendanceImports {

    /** How many lines a file may have. */
    int MOST_ROWS = 2_000;

    /**
     * Reads a file and judges every line; imports nothing.
     *
     * @throws InvalidInput naming {@code fileName} or {@code content}
     */
    AttendanceImport read(ReadAttendance file);

    /** The last 50 files, newest first. */
    List<AttendanceImport> all();

    /** @throws NotFound when there is no such import here */
    AttendanceImport view(UUID id);

    /**
     * Imports the lines that can be, all together: people are added or invited, and times written down.
     *
     * @param willImport how many lines the look said will be; another number answers 409 {@code changed-meanwhile}
     * @throws InvalidInput when there is nothing to import
     * @throws ProblemException 409 {@code import-decided} when it was taken back before
     */
    AttendanceImport confirm(UUID id, int willImport);

    /**
     * Takes an import back: its promises are declined or open again. The people stay, with nothing in their names.
     *
     * @throws ProblemException 409 {@code attendance-settled} when something of it was confirmed; {@code import-decided}
     *     when it was not imported
     */
    AttendanceImport undo(UUID id);
}
