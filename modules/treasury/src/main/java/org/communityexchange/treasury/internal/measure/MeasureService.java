package org.communityexchange.treasury.internal.measure;

import org.communityexchange.ledger.Circulation;
import org.communityexchange.treasury.Measure;
import org.communityexchange.treasury.Measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class MeasureService implements Measures {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int MOST_DAYS = 366;

    private final MeasureRepository measured;
    private final Circulation circulation;
    private final Clock clock;

    MeasureService(MeasureRepository measured, Circulation circulation, Clock clock) {
        this.measured = measured;
        this.circulation = circulation;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Measure> latest() {
        return measured.newest(1).stream().findFirst().map(DailyMeasure::view);
    }

    @Override
    @Transactional
    public List<Measure> history(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("1 to " + MOST_DAYS + " days");
        }
        return measured.newest(days).reversed().stream().map(DailyMeasure::view).toList();
    }

    @Override
    @Transactional
    public void measure() {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZONE).minusDays(1);
        if (measured.findByIdOptional(day).isPresent()) {
            return;
        }
        var until = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        var month = day.plusDays(1).minusDays(MONTH).atStartOfDay(ZONE).toInstant();
        var quarter = day.plusDays(1).minusDays(QUARTER).atStartOfDay(ZONE).toInstant();
        measured.persist(new DailyMeasure(
                day,
                now,
                circulation.outstandingAt(until),
                circulation.outstandingAt(quarter),
                circulation.flow(month, until),
                circulation.flow(quarter, until),
                circulation.spread()));
    }
}
