package org.communityexchange.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One command of a random history. Wallets are numbers, and earlier commands are meant by a number taken modulo how many
 * there were, so that any step can be left out and the rest still runs.
 */
sealed interface Step {

    int WALLETS = 8;
    /** Two numbers past the wallets mean the pot and, as a receiver, where credits retire. */
    int POT = WALLETS;

    int RETIRED = WALLETS + 1;
    int ISSUERS = 3;

    record Issue(int to, int issuer, long credits, int expiresInDays) implements Step {}

    record Move(int from, int to, long credits) implements Step {}

    record Hold(int wallet, long credits) implements Step {}

    record Capture(int hold, int to) implements Step {}

    record Release(int hold) implements Step {}

    record Reverse(int transfer) implements Step {}

    /** The very same command again. */
    record Replay(int transfer) implements Step {}

    /** The id of an earlier command with other content. */
    record Conflict(int transfer, int to) implements Step {}

    static List<Step> history(long seed, int length) {
        var random = new SplittableRandom(seed);
        var steps = new ArrayList<Step>();
        for (var i = 0; i < length; i++) {
            steps.add(next(random));
        }
        return steps;
    }

    private static Step next(SplittableRandom random) {
        var any = random.nextInt(1_000);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                new Issue(
                        random.nextInt(WALLETS + 1),
                        random.nextInt(ISSUERS),
                        random.nextLong(1, 20),
                        random.nextInt(4) * 30);
            case 4, 5, 6, 7, 8 ->
                new Move(random.nextInt(WALLETS + 1), random.nextInt(WALLETS + 2), random.nextLong(1, 15));
            case 9, 10, 11 -> new Hold(random.nextInt(WALLETS), random.nextLong(1, 10));
            case 12, 13 -> new Capture(any, random.nextInt(WALLETS + 1));
            case 14 -> new Release(any);
            case 15, 16, 17 -> new Reverse(any);
            case 18 -> new Replay(any);
            default -> new Conflict(any, random.nextInt(WALLETS));
        };
    }
}
