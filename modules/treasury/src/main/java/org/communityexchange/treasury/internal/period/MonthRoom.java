package org.communityexchange.treasury.internal.period;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.MonthBooks;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Months on the treasury page: which is next. */
@ApplicationScoped
class MonthRoom implements TreasuryRoom {

    private static final int ORDER = 70;

    private final MonthBooks months;
    private final MonthMessages words;

    MonthRoom(MonthBooks months, MonthMessages words) {
        this.months = months;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        var next = months.next();
        return Optional.of(new Door(
                words.title(),
                "/o/" + organisation + "/treasury/months",
                "day",
                words.room(next == null ? "" : ClosedBooks.MONTH.format(next)),
                0,
                ORDER));
    }
}
