package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.internal.simulator.Fact.Part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who has which lots. Nobody has less than none: what is asked beyond that is not given. */
final class Wallets {

    /** So many credits of one lot, on their way. */
    record Taken(ReplayedLot lot, long credits) {}

    private final Map<Long, TreeMap<ReplayedLot, Long>> held = new HashMap<>();
    private final Map<Long, ReplayedLot> lots = new HashMap<>();

    void opened(ReplayedLot lot) {
        lots.put(lot.id, lot);
    }

    long balance(long account) {
        return of(account).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What would be taken next: soonest to expire first, then oldest. */
    List<Part> next(long account, long credits) {
        var parts = new ArrayList<Part>(2);
        var left = credits;
        for (var holding : of(account).entrySet()) {
            if (left <= 0) {
                break;
            }
            var some = Math.min(left, holding.getValue());
            parts.add(new Part(holding.getKey().id, some));
            left -= some;
        }
        return parts;
    }

    /** Takes these, as far as the account has them. */
    List<Taken> take(long account, List<Part> parts) {
        var taken = new ArrayList<Taken>(parts.size());
        var own = of(account);
        for (var part : parts) {
            var lot = lots.get(part.lot());
            var has = lot == null ? null : own.get(lot);
            if (lot == null || has == null) {
                continue;
            }
            var some = Math.min(has, part.credits());
            if (some == has) {
                own.remove(lot);
                lot.holders.remove(account);
            } else {
                own.put(lot, has - some);
            }
            taken.add(new Taken(lot, some));
        }
        return taken;
    }

    /** Takes these as far as the account has them, and makes up what is missing in the order of spending. */
    List<Taken> takeOrNext(long account, List<Part> parts) {
        var taken = take(account, parts);
        var missing = parts.stream().mapToLong(Part::credits).sum() - sum(taken);
        if (missing > 0) {
            taken.addAll(take(account, next(account, missing)));
        }
        return taken;
    }

    void give(long account, List<Taken> parts) {
        var own = of(account);
        for (var part : parts) {
            own.merge(part.lot(), part.credits(), Long::sum);
            if (part.lot().endsByItself) {
                part.lot().holders.add(account);
            }
        }
    }

    long of(long account, ReplayedLot lot) {
        return of(account).getOrDefault(lot, 0L);
    }

    static long sum(List<Taken> parts) {
        var sum = 0L;
        for (var part : parts) {
            sum += part.credits();
        }
        return sum;
    }

    static List<Part> parts(List<Taken> taken) {
        return taken.stream()
                .map(part -> new Part(part.lot().id, part.credits()))
                .toList();
    }

    private TreeMap<ReplayedLot, Long> of(long account) {
        return held.computeIfAbsent(account, number -> new TreeMap<>());
    }
}
