package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Giving and ending seats. */
@ApplicationScoped
class SeatService implements SeatOffice {

    static final int REASON_MAX = 1000;

    private final SeatRepository seats;
    private final CouncilSeatRepository council;
    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    SeatService(
            SeatRepository seats,
            CouncilSeatRepository council,
            Memberships memberships,
            Organisations organisations,
            People people,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.seats = seats;
        this.council = council;
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID appoint(PersonId person, SeatKind kind, Instant from, Instant until) {
        return appoint(person, kind, new Term(from, until)).id();
    }

    /** In whole days of the organisation, as {@link #appoint(PersonId, SeatKind, Instant, Instant)}. */
    @Transactional
    SeatView appoint(PersonId person, SeatKind kind, LocalDate first, LocalDate last) {
        var seat = appoint(person, kind, Term.ofDays(first, last, zone(), clock.instant()));
        return views(List.of(seat)).get(0);
    }

    private Seat appoint(PersonId person, SeatKind kind, Term term) {
        if (kind == SeatKind.COUNCIL) {
            throw new InvalidInput("kind", "Council seats are of the exchange, not of one organisation.");
        }
        var by = actor();
        if (person.equals(by)) {
            throw IdentityProblem.OWN_SEAT.refusal();
        }
        lockSeats();
        if (!memberships.isMember(person)) {
            throw IdentityProblem.NOT_A_MEMBER.refusal();
        }
        if (seats.of(person, kind).stream().anyMatch(seat -> seat.overlaps(term))) {
            throw IdentityProblem.SEAT_ALREADY_HELD.refusal();
        }
        var seat = Seat.of(person, kind, term, by, clock.instant());
        seats.persistAndFlush(seat);
        audit.record(Act.of(
                "identity.seat-given",
                seat.id(),
                person.value(),
                "Was given the seat of " + words(kind) + " from " + day(term.from()) + " to "
                        + day(term.until().minusMillis(1)) + "."));
        return seat;
    }

    @Override
    @Transactional
    public void end(UUID id, String reason) {
        var why = limited(reason);
        lockSeats();
        var seat = seats.requireForUpdate(id);
        var now = clock.instant();
        if (seat.kind() == SeatKind.ADMIN && seat.isHeldAt(now)) {
            requireAnotherAdmin(now, other -> !other.id().equals(id));
        }
        end(seat, why, now);
    }

    @Override
    @Transactional
    public void endAllOf(PersonId person, String reason) {
        lockSeats();
        var now = clock.instant();
        var held = seats.notOver(person, now);
        if (held.stream().anyMatch(seat -> seat.kind() == SeatKind.ADMIN && seat.isHeldAt(now))) {
            requireAnotherAdmin(now, other -> !other.person().equals(person));
        }
        held.forEach(seat -> end(seat, reason, now));
    }

    @Override
    @Transactional
    public UUID appointToCouncil(PersonId person, Instant from, Instant until) {
        var term = new Term(from, until);
        if (council.heldDuring(people.require(person).id(), term)) {
            throw IdentityProblem.SEAT_ALREADY_HELD.refusal();
        }
        var seat = CouncilSeat.of(person, term, clock.instant());
        council.persistAndFlush(seat);
        audit.record(
                Act.of("identity.council-seat-given", seat.id(), person.value(), "Was given a seat on the council."));
        return seat.id();
    }

    /** Those held, coming and over, the latest end first. */
    @Transactional
    List<SeatView> all() {
        return views(seats.all(Listing.MOST));
    }

    @Transactional
    Slice<SeatView> slice(Listing listing) {
        var slice = listing.slice(seats.slice(listing), Seat::id);
        return new Slice<>(views(slice.items()), slice.next());
    }

    /** @throws org.communityexchange.kernel.problem.NotFound when this organisation has no such seat */
    @Transactional
    SeatView require(UUID id) {
        return views(List.of(seats.requireForUpdate(id))).get(0);
    }

    private void end(Seat seat, String reason, Instant now) {
        seat.end(actor(), now);
        seats.flush();
        audit.record(Act.of(
                        "identity.seat-ended",
                        seat.id(),
                        seat.person().value(),
                        "The seat of " + words(seat.kind()) + " was ended.")
                .because(reason.isEmpty() ? null : reason));
    }

    private void requireAnotherAdmin(Instant now, java.util.function.Predicate<Seat> other) {
        if (seats.heldAt(SeatKind.ADMIN, now).stream().noneMatch(other)) {
            throw IdentityProblem.LAST_ADMIN.refusal();
        }
    }

    /** One change of seats at a time per organisation: two admins ending each other must not leave none. */
    private void lockSeats() {
        entities.createNativeQuery("select id from identity.organisation where id = :id for update", String.class)
                .setParameter("id", tenant.requireOrganisation().value())
                .getResultList();
    }

    private List<SeatView> views(List<Seat> found) {
        var named = new ArrayList<PersonId>();
        for (var seat : found) {
            named.add(seat.person());
            if (seat.appointedBy() != null) {
                named.add(seat.appointedBy());
            }
            if (seat.endedBy() != null) {
                named.add(seat.endedBy());
            }
        }
        var byId = people.byId(named);
        var zone = zone();
        var now = clock.instant();
        return found.stream()
                .map(seat -> new SeatView(
                        seat.id(),
                        byId.get(seat.person()),
                        seat.kind(),
                        seat.from(),
                        seat.until(),
                        seat.from().atZone(zone).toLocalDate(),
                        seat.until().minusMillis(1).atZone(zone).toLocalDate(),
                        phase(seat, now),
                        seat.appointedBy() == null ? null : byId.get(seat.appointedBy()),
                        seat.endedBy() == null ? null : byId.get(seat.endedBy())))
                .toList();
    }

    private static SeatView.Phase phase(Seat seat, Instant now) {
        if (seat.isHeldAt(now)) {
            return SeatView.Phase.HELD;
        }
        return seat.until().isAfter(now) ? SeatView.Phase.COMING : SeatView.Phase.OVER;
    }

    private @Nullable PersonId actor() {
        return tenant.person().map(PersonId::new).orElse(null);
    }

    private ZoneId zone() {
        return organisations.require(tenant.requireOrganisation()).zone();
    }

    private String day(Instant instant) {
        return instant.atZone(zone()).toLocalDate().toString();
    }

    private static String words(SeatKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String limited(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > REASON_MAX) {
            throw new InvalidInput("reason", "This can be at most " + REASON_MAX + " characters.");
        }
        return text;
    }
}
