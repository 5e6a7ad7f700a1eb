package org.communityexchange.pool.internal.counter;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CounterSeatView;
import org.communityexchange.pool.CounterSeats;
import org.communityexchange.pool.OpenCounterSeat;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.internal.code.Serials;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class SeatService implements CounterSeats {

    private static final int MOST_DAYS = 30;
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 7;
    private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");
    private static final Pattern ONE_DIGIT = Pattern.compile("([0-9])\\1*");

    private final SeatRows rows;
    private final Serials serials;
    private final People people;
    private final Seats seats;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    SeatService(
            SeatRows rows,
            Serials serials,
            People people,
            Seats seats,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.serials = serials;
        this.people = people;
        this.seats = seats;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Opened open(OpenCounterSeat said, UUID key) {
        me.demand(Right.RUN_COUNTERS);
        var refusals = new Refusals();
        var name = refusals.text("name", "Name", said.name(), 60);
        var pin = refusals.text("pin", "PIN", said.pin(), 8);
        if (!pin.isEmpty() && !PIN.matcher(pin).matches()) {
            refusals.refuse("pin", "A PIN is 4 to 8 digits.");
        } else if (ONE_DIGIT.matcher(pin).matches()) {
            refusals.refuse("pin", "Take a PIN that is not the same digit again and again.");
        }
        var now = clock.instant();
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var today = now.atZone(zone).toLocalDate();
        var lastDay = said.lastDay();
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            refusals.refuse("lastDay", "Choose a last day from today to " + today.plusDays(MOST_DAYS) + ".");
        }
        refusals.throwIfAny();
        var ends = Objects.requireNonNull(lastDay, "looked at above")
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        var id = commands.once(key, "counter|" + said, made -> {
            var number = serials.next(Serials.Kind.COUNTER, 1);
            rows.insert(made, number, name, Pin.hash(pin), me.id().value(), now, ends);
            audit.record(Act.of(
                    "pool.counter-opened", made, null, "Counter " + number + " was opened, until " + lastDay + "."));
        });
        var seat = rows.live(id, now).map(this::view).orElseThrow(() -> new NotFound("counter"));
        var known = DeviceSecret.draw();
        return new Opened(seat, rows.openedOn(id, DeviceSecret.hash(known)) == 1 ? known : null);
    }

    @Override
    @Transactional
    public List<CounterSeatView> here() {
        me.demand(Right.RUN_COUNTERS);
        return rows.live(clock.instant()).stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public void close(UUID seat) {
        me.demand(Right.RUN_COUNTERS);
        if (!rows.exists(seat)) {
            throw new NotFound("counter");
        }
        if (rows.close(seat, me.id().value(), clock.instant()) == 1) {
            audit.record(Act.of("pool.counter-closed", seat, null, "A counter was closed."));
        }
    }

    /** Answers instead of refusing: a refusal would roll back what was counted. */
    @Override
    @Transactional
    public Entry enter(int number, String pin, String known) {
        var now = clock.instant();
        var seat = rows.liveForUpdate(number, now).filter(this::mayServe).orElse(null);
        if (seat == null) {
            return refused(null);
        }
        var isKnown = !known.isEmpty() && DeviceSecret.hash(known).equals(seat.knownHash());
        var locked = isKnown ? seat.knownLockedUntil() : seat.lockedUntil();
        if (locked != null && locked.isAfter(now)) {
            return refused(locked);
        }
        if (!Pin.matches(pin.strip(), seat.pinHash())) {
            var tries = (isKnown ? seat.knownWrongTries() : seat.wrongTries()) + 1;
            var lockedUntil = lock(tries, now);
            rows.wrong(seat.id(), isKnown, tries, lockedUntil);
            if (lockedUntil != null) {
                audit.record(Act.of(
                        "pool.counter-locked",
                        seat.id(),
                        null,
                        "Counter " + number + " was locked after wrong PINs"
                                + (isKnown ? " on the device it knows." : " on a device it does not know.")));
            }
            return refused(lockedUntil);
        }
        var secret = DeviceSecret.draw();
        var knownFromNowOn = DeviceSecret.draw();
        rows.unlocked(seat.id(), DeviceSecret.hash(secret), DeviceSecret.hash(knownFromNowOn), now);
        audit.record(
                Act.of("pool.counter-unlocked", seat.id(), null, "Counter " + number + " was unlocked on a device."));
        return new Entry(secret, knownFromNowOn, null);
    }

    private static Entry refused(@Nullable Instant lockedUntil) {
        return new Entry(null, null, lockedUntil);
    }

    private static @Nullable Instant lock(int tries, Instant now) {
        if (tries < FREE_TRIES) {
            return null;
        }
        var doubled = FIRST_LOCK.multipliedBy(1L << Math.min(tries - FREE_TRIES, MOST_DOUBLINGS));
        return now.plus(doubled.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : doubled);
    }

    @Override
    @Transactional
    public Optional<CounterSeatView> at(String secret) {
        return rows.byDevice(DeviceSecret.hash(secret), clock.instant())
                .filter(this::mayServe)
                .map(this::view);
    }

    @Override
    @Transactional
    public void leave(String secret) {
        var hash = DeviceSecret.hash(secret);
        rows.byDevice(hash, clock.instant())
                .filter(seat -> rows.left(seat.id(), hash) == 1)
                .ifPresent(seat -> audit.record(Act.of(
                        "pool.counter-left",
                        seat.id(),
                        null,
                        "Counter " + seat.number() + " was given back by its device.")));
    }

    /** A seat is no stronger than whoever opened it: when their right ends, it does. */
    private boolean mayServe(SeatRows.Row seat) {
        return seats.rightsOf(new PersonId(seat.openedBy()), tenant.requireOrganisation(), clock.instant())
                .contains(Right.RUN_COUNTERS);
    }

    private CounterSeatView view(SeatRows.Row seat) {
        var locked = seat.lockedUntil();
        return new CounterSeatView(
                seat.id(),
                seat.number(),
                seat.name(),
                PersonRef.of(people.require(new PersonId(seat.openedBy()))),
                seat.openedAt(),
                seat.endsAt(),
                seat.unlockedAt(),
                locked == null || locked.isBefore(clock.instant()) ? null : locked);
    }
}
