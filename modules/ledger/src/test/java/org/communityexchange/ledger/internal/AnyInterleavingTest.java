package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.SplittableRandom;

/**
 * The laws under any interleaving: eight threads give random commands to the same few accounts. Each scene begins with
 * accounts that do not exist yet, and ends with nothing made, lost, below zero or waiting in a circle.
 */
@Timeout(90)
class AnyInterleavingTest {

    private static final int SCENES = 12;
    private static final int COMMANDS = 40;

    @Test
    void letsTwoWalletsGiveToEachOtherAtOnce() throws Exception {
        try (var database = LedgerDatabase.copy()) {
            new Interleaving(new Bookkeeper(database)).opposite();
        }
    }

    @Test
    void givesToOneWhatThereIsEnoughOfForOne() throws Exception {
        try (var database = LedgerDatabase.copy()) {
            new Interleaving(new Bookkeeper(database)).oneForTwo();
        }
    }

    @Test
    void keepsTheLawsWhateverRunsAtOnce() throws Exception {
        var seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("AnyInterleavingTest: -Dledger.seed=" + seed);
        var seeds = new SplittableRandom(seed);
        try (var database = LedgerDatabase.copy()) {
            var books = new Bookkeeper(database);
            var posted = 0;
            for (var i = 0; i < SCENES; i++) {
                posted += new Interleaving(books).run(2 * seeds.nextInt() + i % 2, COMMANDS);
            }

            assertThat(posted).isGreaterThan(SCENES * COMMANDS);
            assertThat(books.proofs.prove().findings()).isEmpty();
        }
    }
}
