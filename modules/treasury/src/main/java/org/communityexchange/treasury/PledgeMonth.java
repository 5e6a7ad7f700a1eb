package org.communityexchange.treasury;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What pledges bring in a month, and what is late.
 *
 * @param due instalments of this month, by day
 * @param late instalments of any month whose day is over and which did not wholly come, oldest first
 */
public record PledgeMonth(
        @Schema(implementation = String.class, examples = "2026-11")
        YearMonth month,

        List<Line> due,
        List<Line> late) {

    public PledgeMonth {
        due = List.copyOf(due);
        late = List.copyOf(late);
    }

    public record Line(
            UUID pledge, String personName, LocalDate dueOn, long expectedCents, long receivedCents, boolean late) {

        public long openCents() {
            return Math.max(0, expectedCents - receivedCents);
        }
    }

    public YearMonth earlier() {
        return month.minusMonths(1);
    }

    public YearMonth later() {
        return month.plusMonths(1);
    }

    public long expectedCents() {
        return due.stream().mapToLong(Line::expectedCents).sum();
    }

    public long receivedCents() {
        return due.stream().mapToLong(Line::receivedCents).sum();
    }

    public long lateCents() {
        return late.stream().mapToLong(Line::openCents).sum();
    }
}
