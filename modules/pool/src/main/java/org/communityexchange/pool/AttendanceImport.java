package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An attendance file, and what became of it.
 *
 * @param willImport how many of its lines are, or were, imported
 * @param willNot how many are not
 * @param rows every line below the first; empty in lists
 */
public record AttendanceImport(
        UUID id,
        String organisation,
        String fileName,
        State state,
        PersonRef readBy,
        Instant readAt,
        @Nullable Instant importedAt,
        @Nullable Instant undoneAt,
        int willImport,
        int willNot,
        List<Row> rows) {

    public AttendanceImport {
        rows = List.copyOf(rows);
    }

    /** What was done with it. */
    @Schema(name = "AttendanceImportState")
    public enum State {
        READ,
        IMPORTED,
        UNDONE
    }

    /**
     * One line.
     *
     * @param line in the file, from 2
     * @param reason in words; may be empty
     * @param commitment the promise its times went to, or null
     */
    @Schema(name = "AttendanceImportRow")
    public record Row(
            int line,
            String event,
            String date,
            String name,
            String role,
            String in,
            String out,
            AttendanceVerdict verdict,
            String reason,
            @Nullable UUID commitment) {}

    public String href() {
        return "/o/" + organisation + "/attendance-imports/" + id;
    }
}
