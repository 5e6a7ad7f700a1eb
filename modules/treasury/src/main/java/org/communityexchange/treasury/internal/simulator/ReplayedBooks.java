package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.internal.simulator.Wallets.Taken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lots, reserves, funding and the common fund of one replay, with the sums that figures are made of. Cents throughout. */
final class ReplayedBooks {

    /** What ended, and the money it took from its reserve. */
    record Released(ReplayedLot lot, long credits, long cents, long toppedUp) {}

    /**
     * @param paidCents promised to the payee
     * @param fromCommon the part of it that the common fund added
     * @param toCommon what was left over of the reserves
     */
    record Ended(List<Released> lots, long paidCents, long fromCommon, long toCommon) {}

    final Wallets wallets = new Wallets();
    private final Map<Long, ReplayedLot> lots = new HashMap<>();
    private final Map<String, TreeMap<Long, ReplayedLot>> shortLots = new HashMap<>();
    private final Map<String, Long> funding = new HashMap<>();
    private final Map<String, Long> reserves = new HashMap<>();
    private final Map<String, Long> deposited = new HashMap<>();
    private final Map<String, Long> promised = new HashMap<>();

    private long commonCents;
    private long outstanding;
    private long declaredCents;
    private long fundedCents;
    private long shortfallCents;

    /** @param draw cents to reserve at most; from the issuer's funding no more than there is */
    void issue(ReplayedLot lot, long to, long draw) {
        lots.put(lot.id, lot);
        wallets.opened(lot);
        var funded = lot.fromCash ? draw : Math.min(draw, funding(lot.issuer));
        if (!lot.fromCash) {
            promised.merge(lot.issuer, lot.backingCents, Long::sum);
            addFunding(lot.issuer, -funded);
        }
        count(lot, 1);
        change(lot, lot.issued, funded);
        wallets.give(to, List.of(new Taken(lot, lot.issued)));
    }

    /** What is left of a taken-back issue leaves the books; its money goes back to where it came from. */
    void unissue(ReplayedLot lot, long credits) {
        var all = credits == lot.outstanding;
        var cents = all ? lot.fundedCents : lot.releasedBy(credits);
        var toFunding = lot.fromCash ? Math.min(cents, lot.toppedUpCents) : cents;
        change(lot, -credits, -cents);
        lot.toppedUpCents -= lot.fromCash ? toFunding : Math.min(cents, lot.toppedUpCents);
        addFunding(lot.issuer, toFunding);
        if (!lot.fromCash) {
            promised.merge(lot.issuer, -ReplayedLot.part(lot.backingCents, credits, lot.issued), Long::sum);
        }
    }

    /** Funding to lots that are short, oldest first, until one of the two is used up. Answers what each got. */
    List<Released> topUp(String issuer) {
        var given = new ArrayList<Released>();
        for (var lot :
                List.copyOf(shortLots.getOrDefault(issuer, new TreeMap<>()).values())) {
            var cents = Math.min(lot.shortfallCents(), funding(issuer));
            if (cents == 0) {
                break;
            }
            addFunding(issuer, -cents);
            change(lot, 0, cents);
            lot.toppedUpCents += cents;
            given.add(new Released(lot, 0, cents, cents));
        }
        return given;
    }

    void takeTopUpBack(List<Released> given) {
        for (var part : given) {
            var cents = Math.min(part.cents(), part.lot().fundedCents);
            change(part.lot(), 0, -cents);
            part.lot().toppedUpCents -= Math.min(cents, part.lot().toppedUpCents);
            addFunding(part.lot().issuer, cents);
        }
    }

    /** What the common fund would have to add for these credits to pay so much. */
    long missingFor(List<Taken> parts, long cents) {
        var released = 0L;
        for (var part : parts) {
            released += part.lot().releasedBy(part.credits());
        }
        return Math.max(0, cents - released);
    }

    /** Ends credits that were taken from an account: reserves pay first, then the common fund, which also gets what is left. */
    Ended end(List<Taken> parts, long payCents) {
        var ended = new ArrayList<Released>(parts.size());
        var left = payCents;
        var toCommon = 0L;
        for (var part : parts) {
            var lot = part.lot();
            var cents = lot.releasedBy(part.credits());
            var toppedUp = Math.min(cents, lot.toppedUpCents);
            ended.add(new Released(lot, part.credits(), cents, toppedUp));
            lot.toppedUpCents -= toppedUp;
            change(lot, -part.credits(), -cents);
            var paid = Math.min(left, cents);
            left -= paid;
            toCommon += cents - paid;
        }
        commonCents += toCommon - left;
        return new Ended(ended, payCents, left, toCommon);
    }

    /** Takes an end back, unless the common fund no longer has what it gained. */
    boolean revive(Ended ended, long to) {
        if (commonCents + ended.fromCommon() - ended.toCommon() < 0) {
            return false;
        }
        commonCents += ended.fromCommon() - ended.toCommon();
        for (var part : ended.lots()) {
            change(part.lot(), part.credits(), part.cents());
            part.lot().toppedUpCents += part.toppedUp();
            wallets.give(to, List.of(new Taken(part.lot(), part.credits())));
        }
        return true;
    }

    /** Money in or out; never more out than there is. */
    void moveFunding(String organisation, long cents) {
        var moved = Math.max(cents, -funding(organisation));
        addFunding(organisation, moved);
        deposited.merge(organisation, cents, Long::sum);
    }

    void moveCommon(long cents) {
        commonCents += Math.max(cents, Math.min(0, -commonCents));
    }

    ReplayedLot lot(long id) {
        return lots.get(id);
    }

    boolean knows(long lot) {
        return lots.containsKey(lot);
    }

    long funding(String organisation) {
        return funding.getOrDefault(organisation, 0L);
    }

    /** @param owner an organisation, or {@code PURCHASED} */
    long reserve(String owner) {
        return reserves.getOrDefault(owner, 0L);
    }

    /** Net money an organisation put in to back credits. */
    long deposited(String organisation) {
        return deposited.getOrDefault(organisation, 0L);
    }

    /** What it declared for all the credits it issued from its funding. */
    long promised(String organisation) {
        return promised.getOrDefault(organisation, 0L);
    }

    long commonCents() {
        return commonCents;
    }

    long outstanding() {
        return outstanding;
    }

    long declaredCents() {
        return declaredCents;
    }

    long fundedCents() {
        return fundedCents;
    }

    long shortfallCents() {
        return shortfallCents;
    }

    private void addFunding(String organisation, long cents) {
        funding.merge(organisation, cents, Long::sum);
    }

    private void change(ReplayedLot lot, long credits, long cents) {
        count(lot, -1);
        lot.outstanding += credits;
        lot.fundedCents += cents;
        outstanding += credits;
        fundedCents += cents;
        reserves.merge(lot.reserve, cents, Long::sum);
        count(lot, 1);
        var waiting = shortLots.computeIfAbsent(lot.issuer, issuer -> new TreeMap<>());
        if (lot.shortfallCents() > 0) {
            waiting.put(lot.id, lot);
        } else {
            waiting.remove(lot.id);
        }
    }

    private void count(ReplayedLot lot, int sign) {
        declaredCents += sign * lot.declaredCents();
        shortfallCents += sign * lot.shortfallCents();
    }
}
