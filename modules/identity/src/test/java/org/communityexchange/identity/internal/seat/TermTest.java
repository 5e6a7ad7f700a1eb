package org.communityexchange.identity.internal.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

class TermTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PersonId ANA = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());

    @Test
    void refusesADayIn1900() {
        assertThatThrownBy(() -> Term.ofDays(LocalDate.of(1900, 1, 1), TODAY, TORONTO, NOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("from"));
        assertThatThrownBy(() -> new Term(Instant.parse("1900-01-01T00:00:00Z"), NOON))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesMoreThanThreeYears() {
        assertThatThrownBy(() -> Term.ofDays(TODAY, TODAY.plusYears(3).plusDays(1), TORONTO, NOON))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("20 November 2029");

        assertThat(Term.ofDays(TODAY, TODAY.plusYears(3), TORONTO, NOON).until())
                .isEqualTo(Instant.parse("2029-11-21T05:00:00Z"));
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        assertThatThrownBy(() -> Term.ofDays(TODAY.plusDays(2), TODAY.plusDays(1), TORONTO, NOON))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("before the first");
    }

    @Test
    void beginsNowWhenItBeginsTodayAndEndsWithTheLastDayInTheOrganisationsZone() {
        var term = Term.ofDays(TODAY, TODAY, TORONTO, NOON);

        assertThat(term.from()).isEqualTo(NOON);
        assertThat(term.until()).isEqualTo(Instant.parse("2026-11-21T05:00:00Z"));
    }

    @Test
    void isHeldFromItsFirstInstantUntilJustBeforeItsLast() {
        var seat = Seat.of(ANA, SeatKind.STEWARD, new Term(NOON, NOON.plusSeconds(60)), BEN, NOON);

        assertThat(seat.isHeldAt(NOON.minusNanos(1_000))).isFalse();
        assertThat(seat.isHeldAt(NOON)).isTrue();
        assertThat(seat.isHeldAt(NOON.plusSeconds(60).minusNanos(1_000))).isTrue();
        assertThat(seat.isHeldAt(NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void hasNoPowerFromTheInstantItIsEnded() {
        var seat = Seat.of(ANA, SeatKind.ADMIN, new Term(NOON, NOON.plus(Duration.ofDays(30))), BEN, NOON);
        var later = NOON.plusSeconds(5);

        seat.end(BEN, later);

        assertThat(seat.isHeldAt(later)).isFalse();
        assertThat(seat.endedBy()).isEqualTo(BEN);
    }

    @Test
    void neverBeginsWhenItIsEndedBeforeItsFirstDay() {
        var from = NOON.plus(Duration.ofDays(10));
        var seat = Seat.of(ANA, SeatKind.ADMIN, new Term(from, from.plus(Duration.ofDays(30))), BEN, NOON);

        seat.end(BEN, NOON);

        assertThat(seat.isHeldAt(from)).isFalse();
        assertThat(seat.until()).isEqualTo(from);
    }

    @Test
    void isEndedOnce() {
        var seat = Seat.of(ANA, SeatKind.ADMIN, new Term(NOON, NOON.plusSeconds(60)), BEN, NOON);
        seat.end(BEN, NOON.plusSeconds(5));

        assertThatThrownBy(() -> seat.end(BEN, NOON.plusSeconds(6)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                        .isEqualTo(IdentityProblem.SEAT_ENDED));
    }
}
