package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.internal.simulator.ReplayedBooks.Ended;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cash claims of one replay: paid while the cap and the funds last, in the order in which they were made. */
final class Claims {

    /** What a credit stands for, and so what one is weighed with while no organisation ever turned one into cash. */
    static final long VALUE_CENTS = 1_000;

    private static final class Waiting {
        private final Fact.Retired claim;
        private long credits;

        Waiting(Fact.Retired claim) {
            this.claim = claim;
            this.credits = claim.credits();
        }

        String payee() {
            return claim.payee() == null ? "" : claim.payee();
        }
    }

    private final ReplayedBooks books;
    private final Terms terms;
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<UUID, List<Ended>> paid = new HashMap<>();
    private final Map<String, Long> claimedThisMonth = new HashMap<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Map<String, Long> lastRates = new HashMap<>();

    private long paidCredits;
    private long paidCents;

    Claims(ReplayedBooks books, Terms terms) {
        this.books = books;
        this.terms = terms;
    }

    /** A claim that was made. Under the rules as they were it is paid as it was, whatever they were. */
    void made(Fact.Retired claim, boolean keep) {
        var payee = claim.payee();
        if (payee == null || claim.credits() == 0) {
            return;
        }
        weights.merge(payee, claim.credits(), Long::sum);
        lastRates.put(payee, claim.payoutCents() / claim.credits());
        if (keep) {
            paid.put(claim.id(), new ArrayList<>());
        }
        if (terms.asTheyWere() || !terms.applyAt(claim.at())) {
            pay(new Waiting(claim), claim.credits(), claim.at());
        } else {
            queue.add(new Waiting(claim));
            payWhatCanBe(claim.at());
        }
    }

    /** Those whose cap is used up wait for the next month; when the common fund cannot add its part, all behind wait too. */
    void payWhatCanBe(Instant now) {
        if (queue.isEmpty()) {
            return;
        }
        var capped = new HashSet<String>();
        for (var waiting : List.copyOf(queue)) {
            if (capped.contains(waiting.payee())) {
                continue;
            }
            var credits = Math.min(waiting.credits, capLeft(waiting.payee(), now));
            if (credits > 0 && !pay(waiting, credits, now)) {
                return;
            }
            if (waiting.credits > 0) {
                capped.add(waiting.payee());
            } else {
                queue.remove(waiting);
            }
        }
    }

    /** Takes a claim back, whether it was paid by now or not. */
    void takeBack(UUID claim, long to) {
        queue.removeIf(waiting -> waiting.claim.id().equals(claim));
        for (var ended : paid.getOrDefault(claim, List.of())) {
            if (books.revive(ended, to)) {
                paidCents -= ended.paidCents();
                paidCredits -= ended.lots().stream()
                        .mapToLong(ReplayedBooks.Released::credits)
                        .sum();
            }
        }
    }

    void monthTurned() {
        claimedThisMonth.clear();
    }

    long waitingCredits() {
        return queue.stream().mapToLong(waiting -> waiting.credits).sum();
    }

    long waitingCents(Instant now) {
        return queue.stream()
                .mapToLong(waiting -> payout(waiting.claim, waiting.credits, now))
                .sum();
    }

    /** Since the start of the journal. */
    long paidCredits() {
        return paidCredits;
    }

    long paidCents() {
        return paidCents;
    }

    /**
     * (Σ reserves + common fund) ÷ (credits outstanding × weighted rate), in basis points rounded down. The rate is that of
     * every organisation that ever claimed, weighed by the credits it claimed.
     *
     * @param cents of reserves and common fund
     * @return null when nothing is outstanding, or what is costs nothing
     */
    @Nullable
    Long coverageBasisPoints(long cents, Instant now) {
        var weight = 0L;
        var weighted = BigInteger.ZERO;
        for (var claimed : weights.entrySet()) {
            var rate = rate(claimed.getKey(), now);
            weight += claimed.getValue();
            weighted = weighted.add(BigInteger.valueOf(rate).multiply(BigInteger.valueOf(claimed.getValue())));
        }
        if (weight == 0) {
            weight = 1;
            weighted = BigInteger.valueOf(VALUE_CENTS);
        }
        var owed = weighted.multiply(BigInteger.valueOf(books.outstanding()));
        return owed.signum() <= 0
                ? null
                : (Long) BigInteger.valueOf(cents)
                        .multiply(BigInteger.valueOf(10_000))
                        .multiply(BigInteger.valueOf(weight))
                        .divide(owed)
                        .longValueExact();
    }

    private long rate(String payee, Instant now) {
        var changed = terms.rateCents(payee, now);
        return changed == null ? lastRates.getOrDefault(payee, VALUE_CENTS) : changed;
    }

    private long capLeft(String payee, Instant now) {
        var cap = terms.capCredits(payee, now);
        return cap == null ? Long.MAX_VALUE : Math.max(0, cap - claimedThisMonth.getOrDefault(payee, 0L));
    }

    /** @return whether the funds were there; what the wallet no longer has is no longer claimed */
    private boolean pay(Waiting waiting, long credits, Instant now) {
        var claim = waiting.claim;
        var taken = books.wallets.takeOrNext(claim.from(), first(claim.parts(), credits));
        var got = Wallets.sum(taken);
        var cents = payout(claim, got, now);
        if (!terms.asTheyWere() && terms.applyAt(now) && books.missingFor(taken, cents) > books.commonCents()) {
            books.wallets.give(claim.from(), taken);
            return false;
        }
        if (got > 0) {
            var ended = books.end(taken, cents);
            if (paid.containsKey(claim.id())) {
                paid.get(claim.id()).add(ended);
            }
        }
        waiting.credits = got < credits ? 0 : waiting.credits - credits;
        claimedThisMonth.merge(waiting.payee(), got, Long::sum);
        paidCredits += got;
        paidCents += cents;
        return true;
    }

    private long payout(Fact.Retired claim, long credits, Instant now) {
        var rate = claim.payee() == null ? null : terms.rateCents(claim.payee(), now);
        return rate == null
                ? ReplayedLot.part(claim.payoutCents(), credits, claim.credits())
                : Math.multiplyExact(rate, credits);
    }

    /** The lots the claim named, up to so many credits; what an earlier part took is no longer in the wallet. */
    private static List<Fact.Part> first(List<Fact.Part> parts, long credits) {
        var some = new ArrayList<Fact.Part>(parts.size());
        var left = credits;
        for (var part : parts) {
            if (left > 0) {
                some.add(new Fact.Part(part.lot(), Math.min(left, part.credits())));
                left -= part.credits();
            }
        }
        return some;
    }
}
