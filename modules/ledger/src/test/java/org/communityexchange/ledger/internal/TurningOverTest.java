package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.Turnovers;
import org.communityexchange.ledger.Turnovers.AccountMovement;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What moved on an account between two instants is the same before and after its chapters are closed. */
class TurningOverTest {

    private static final Instant ALWAYS = NOON.plus(Duration.ofDays(4_000));

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);
    private final Turnovers turnovers = new JdbcTurnovers(database);
    private final Chapters chapters = new Chapters(database);

    private record Posted(TransferId id, Instant effectiveAt, long change) {}

    @Test
    void nothingMovedYet() {
        var cash = AccountRef.cash(someOrganisation());

        assertThat(turnovers.earliest(cash)).isEmpty();
        assertThat(turnovers.movements(cash, Instant.EPOCH, ALWAYS)).isEmpty();
    }

    @Test
    void readsTheSameWithAndWithoutChapters() {
        var seed = System.nanoTime();
        System.out.println("TurningOverTest: seed " + seed);
        var random = new Random(seed);
        var cash = AccountRef.cash(someOrganisation());
        var posted = new ArrayList<Posted>();
        for (var i = 0; i < 40; i++) {
            posted.add(post(cash, random));
        }
        looksLike(cash, posted, random);

        chapters.close(3);
        chapters.close(3);
        looksLike(cash, posted, random);

        for (var i = 0; i < 5; i++) {
            posted.add(post(cash, random));
        }
        looksLike(cash, posted, random);
    }

    /** One in four touches the account in two legs, which is still one movement. */
    private Posted post(AccountRef cash, Random random) {
        var id = TransferId.next();
        var effective = NOON.minus(Duration.ofHours(random.nextInt(2_000)));
        var legs = new ArrayList<PostMoney.Leg>();
        legs.add(new PostMoney.Leg(cash, AccountRef.common(), 500));
        if (random.nextInt(4) == 0) {
            legs.add(new PostMoney.Leg(AccountRef.common(), cash, 200));
        }
        books.post(l -> l.post(new PostMoney(id, legs, books.cause.effectiveAt(effective))));
        return new Posted(id, effective, legs.size() == 1 ? 500 : 300);
    }

    private void looksLike(AccountRef cash, List<Posted> posted, Random random) {
        assertThat(turnovers.earliest(cash))
                .contains(posted.stream()
                        .map(Posted::effectiveAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        check(cash, posted, Instant.EPOCH, ALWAYS);
        for (var i = 0; i < 20; i++) {
            var from = NOON.minus(Duration.ofHours(random.nextInt(2_000)));
            check(cash, posted, from, from.plus(Duration.ofHours(1 + random.nextInt(800))));
        }
    }

    private void check(AccountRef cash, List<Posted> posted, Instant from, Instant until) {
        var expected = posted.stream()
                .filter(one -> !one.effectiveAt.isBefore(from) && one.effectiveAt.isBefore(until))
                .collect(Collectors.toMap(Posted::id, Posted::change));
        var found = turnovers.movements(cash, from, until);

        assertThat(found.stream().collect(Collectors.toMap(AccountMovement::transfer, AccountMovement::change)))
                .as("from %s until %s", from, until)
                .isEqualTo(expected);
        assertThat(found).isSortedAccordingTo(Comparator.comparing(AccountMovement::effectiveAt));
    }
}
