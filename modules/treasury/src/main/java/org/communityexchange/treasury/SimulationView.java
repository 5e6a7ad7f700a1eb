package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A simulation as it came out when it was run; it never changes.
 *
 * @param madeBy by name; empty when nobody of that name is left
 * @param organisation in whose treasury it was run; null for the council's
 * @param sealedBlock the newest block of the ledger's chain it rests on; null before the first
 * @param sealHash of that block, 64 hexadecimal digits
 * @param courses what was, then each scenario
 * @param summary in plain words, a sentence or two for each scenario
 */
public record SimulationView(
        UUID id,
        String title,
        String madeBy,
        Instant madeAt,
        @Nullable String organisation,
        LocalDate from,
        LocalDate to,
        @Nullable Long sealedBlock,
        @Nullable String sealHash,
        List<SimulatedCourse> courses,
        List<String> summary) {

    /** The address that may be shared with anybody who can sign in. */
    public String href() {
        return "/exchange/simulations/" + id;
    }

    /** The first letters of the block's hash, enough to compare by eye; empty before the first block. */
    public String shortSeal() {
        return sealHash == null ? "" : sealHash.substring(0, 12);
    }

    /** What was. */
    public SimulatedCourse was() {
        return courses.get(0);
    }

    public List<SimulatedCourse> scenarios() {
        return courses.subList(1, courses.size());
    }
}
