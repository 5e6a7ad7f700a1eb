package org.communityexchange.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One command of a random history. Wallets and organisations are numbers, and earlier commands are meant by a number, see
 * {@link #pick}, so that any step can be left out and the rest still runs. Amounts are small, so that floors
 * are reached and cents do not divide evenly.
 */
sealed interface Step {

    int WALLETS = 4;
    /** Two numbers past the wallets mean the pot and, as a receiver, where credits retire. */
    int POT = WALLETS;

    int RETIRED = WALLETS + 1;
    int ISSUERS = 2;

    /** What an issue is backed with at once. */
    enum Money {
        NOTHING,
        FUNDING_AS_FAR_AS_IT_GOES,
        FUNDING_OR_REFUSE,
        PURCHASE,
        PURCHASE_NOT_PAID_YET;

        boolean purchase() {
            return this == PURCHASE || this == PURCHASE_NOT_PAID_YET;
        }
    }

    /** @param cents declared to back it */
    record Issue(int to, int issuer, long credits, int expiresInDays, Money money, long cents) implements Step {}

    /** @param repeat the number of one among {@code issues} that is given twice, or that of an earlier transfer */
    record IssueAll(List<Issue> issues, int repeat) implements Step {}

    /** Dollars between accounts that have nothing to do with a lot. */
    record Pay(Payment payment, int organisation, long cents) implements Step {}

    enum Payment {
        DEPOSIT,
        WITHDRAWAL,
        GIFT,
        COMMON_PAYS,
        CLAIM_PAID,
        DEPOSIT_AND_GIVE_HALF
    }

    record TopUp(int issuer) implements Step {}

    record Move(int from, int to, long credits) implements Step {}

    record Hold(int wallet, long credits) implements Step {}

    record Freeze(int transfer) implements Step {}

    record Capture(int hold, int to) implements Step {}

    record Release(int hold) implements Step {}

    /** @param centsPerCredit below zero for no payout */
    record Retire(int from, long credits, boolean namedLots, int payee, long centsPerCredit) implements Step {}

    record Expire(int lot, int wallet) implements Step {}

    record Reverse(int transfer) implements Step {}

    /** The very same command again. */
    record Replay(int transfer) implements Step {}

    /** The id of an earlier command with other content. */
    record Conflict(int transfer, int kind) implements Step {}

    /** Half of all numbers mean one of the last three, because most that can go wrong is between neighbours. */
    static <T> T pick(List<T> earlier, int number) {
        return number % 2 == 0
                ? earlier.get(number / 2 % earlier.size())
                : earlier.get(earlier.size() - 1 - number / 2 % Math.min(3, earlier.size()));
    }

    static List<Step> history(long seed, int length) {
        var random = new SplittableRandom(seed);
        var steps = new ArrayList<Step>();
        // Without credits and money most commands would be refused.
        steps.add(new Pay(Payment.DEPOSIT, random.nextInt(ISSUERS), random.nextLong(1, 100)));
        steps.add(issue(random));
        while (steps.size() < length) {
            steps.add(next(random));
        }
        return steps;
    }

    static Step next(SplittableRandom random) {
        var any = random.nextInt(1_000);
        return switch (random.nextInt(36)) {
            case 0, 1, 2, 3, 4, 5 -> issue(random);
            case 6, 7 ->
                new IssueAll(
                        IntStream.range(0, random.nextInt(1, 4))
                                .mapToObj(i -> issue(random))
                                .toList(),
                        any);
            case 8, 9, 10 ->
                new Pay(
                        random.nextInt(3) == 0
                                ? Payment.DEPOSIT
                                : Payment.values()[random.nextInt(Payment.values().length)],
                        random.nextInt(ISSUERS),
                        random.nextLong(1, 60));
            case 11, 12, 13 -> new TopUp(random.nextInt(ISSUERS));
            case 14, 15, 16, 17 ->
                new Move(random.nextInt(WALLETS + 1), random.nextInt(WALLETS + 2), random.nextLong(1, 9));
            case 18, 19 -> new Hold(random.nextInt(WALLETS), random.nextLong(1, 7));
            case 20 -> new Freeze(any);
            case 21, 22 -> new Capture(any, random.nextInt(WALLETS + 1));
            case 23 -> new Release(any);
            case 24, 25, 26, 27 -> retire(random);
            case 28 -> new Expire(any, random.nextInt(WALLETS));
            case 29, 30, 31, 32, 33 -> new Reverse(any);
            case 34 -> new Replay(any);
            default -> new Conflict(any, random.nextInt(6));
        };
    }

    /** Commands that draw on the common fund and on what is owed, where there is hardly anything. */
    static Step nextOfMoney(SplittableRandom random) {
        var organisation = random.nextInt(ISSUERS);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Pay(Payment.COMMON_PAYS, organisation, random.nextLong(5, 20));
            case 3, 4 -> new Pay(Payment.GIFT, organisation, random.nextLong(5, 25));
            case 5, 6 -> new Pay(Payment.CLAIM_PAID, organisation, random.nextLong(5, 20));
            case 7 -> new Issue(0, organisation, 9, 0, Money.NOTHING, 0);
            default -> new Retire(0, 2, false, organisation, random.nextLong(1, 9));
        };
    }

    private static Issue issue(SplittableRandom random) {
        var money = Money.values()[random.nextInt(Money.values().length)];
        var cents = random.nextInt(5) == 0 ? random.nextLong(5_000) : random.nextLong(40);
        return new Issue(
                random.nextInt(WALLETS + 1),
                random.nextInt(ISSUERS),
                random.nextLong(1, 10),
                money.purchase() ? 0 : random.nextInt(3) * 30,
                money,
                cents);
    }

    private static Retire retire(SplittableRandom random) {
        return new Retire(
                random.nextInt(WALLETS + 1),
                random.nextLong(1, 6),
                random.nextInt(3) == 0,
                random.nextInt(ISSUERS),
                random.nextInt(3) == 0 ? -1 : random.nextLong(12));
    }
}
