package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.treasury.internal.simulator.Fact.Part;
import org.communityexchange.treasury.internal.simulator.ReplayedBooks.Released;
import org.communityexchange.treasury.internal.simulator.Wallets.Taken;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * Plays the facts of the journal under some terms. Deterministic: the same facts and terms give the same figures. People
 * do what they did; what they no longer can, because their credits were never issued or have expired, they do in part.
 */
final class Replay {

    private final Terms terms;
    private final Map<Long, AccountRef> accounts;
    private final Set<UUID> takenBackLater;
    private final Set<UUID> chosenByHand;
    private final boolean learns;

    private final ReplayedBooks books = new ReplayedBooks();
    private final Claims claims;
    private final Figures figures;

    private final Map<UUID, List<Part>> held = new HashMap<>();
    private final Map<UUID, List<Taken>> moved = new HashMap<>();
    private final Map<UUID, Long> issuedAs = new HashMap<>();
    private final Map<UUID, List<Released>> toppedUp = new HashMap<>();
    private final Map<UUID, ReplayedBooks.Ended> ended = new HashMap<>();
    private final PriorityQueue<ReplayedLot> ending = new PriorityQueue<>(Comparator.naturalOrder());
    private final Map<String, Long> issuedThisMonth = new HashMap<>();

    private Instant now = Instant.MIN;
    private Instant monthEnds = Instant.MIN;

    /**
     * @param takenBackLater facts that a later one reverses
     * @param chosenByHand moves whose lots somebody chose against the order of spending; the replay of what was fills it,
     *     the others read it
     * @param periods what to measure, one after the other
     */
    Replay(
            Terms terms,
            Map<Long, AccountRef> accounts,
            Set<UUID> takenBackLater,
            Set<UUID> chosenByHand,
            List<Figures.Period> periods) {
        this.terms = terms;
        this.accounts = accounts;
        this.takenBackLater = takenBackLater;
        this.chosenByHand = chosenByHand;
        this.learns = terms.asTheyWere();
        this.claims = new Claims(books, terms);
        this.figures = new Figures(books, claims, periods);
    }

    ReplayedBooks books() {
        return books;
    }

    Figures figures() {
        return figures;
    }

    void play(List<Fact> facts) {
        for (var fact : facts) {
            moveTimeTo(fact.at());
            switch (fact) {
                case Fact.Issued f -> issued(f);
                case Fact.Moved f -> moved(f);
                case Fact.Retired f -> retired(f);
                case Fact.ToppedUp f -> toppedUp(f);
                case Fact.MoneyMoved f -> money(f);
                case Fact.Reversed f -> reversed(f);
            }
            claims.payWhatCanBe(now);
        }
        for (var open = figures.open(); open != null; open = figures.open()) {
            moveTimeTo(open.end());
        }
    }

    private void moveTimeTo(Instant at) {
        for (var open = figures.open(); open != null && !at.isBefore(open.end()); open = figures.open()) {
            passTo(open.lastInstant());
            figures.close();
            passTo(open.end());
        }
        passTo(at);
    }

    private void passTo(Instant at) {
        if (at.isBefore(now)) {
            return;
        }
        now = at;
        while (!ending.isEmpty() && !at.isBefore(ending.peek().expiresAt)) {
            var lot = ending.remove();
            List.copyOf(lot.holders).stream().sorted().forEach(account -> endWhatIsIn(account, lot));
        }
        if (!now.isBefore(monthEnds)) {
            var month = YearMonth.from(now.atZone(terms.zone()));
            monthEnds = month.plusMonths(1).atDay(1).atStartOfDay(terms.zone()).toInstant();
            issuedThisMonth.clear();
            claims.monthTurned();
        }
        claims.payWhatCanBe(now);
    }

    private void issued(Fact.Issued f) {
        var earned = f.source() == LotSource.WORK;
        var budget = earned ? terms.budgetCredits(f.issuer(), f.at()) : null;
        var soFar = issuedThisMonth.getOrDefault(f.issuer(), 0L);
        if (budget != null && soFar + f.credits() > budget) {
            figures.refused(f.credits(), f.to());
            return;
        }
        if (earned) {
            issuedThisMonth.merge(f.issuer(), f.credits(), Long::sum);
        }
        var bought = f.source() == LotSource.PURCHASE;
        var percent = bought ? null : terms.backingPercent(f.issuer(), f.at());
        var backing =
                percent == null ? f.backingCents() : ReplayedLot.part(f.credits() * Claims.VALUE_CENTS, percent, 100);
        var months = earned ? terms.expiryMonths(f.issuer(), f.at()) : null;
        var expiresAt = months == null ? f.expiresAt() : months == 0 ? null : inMonths(f.at(), months);
        var lot = new ReplayedLot(
                f.lot(),
                f.issuer(),
                bought ? "PURCHASED" : f.issuer(),
                f.credits(),
                backing,
                expiresAt,
                months != null,
                f.fromCash());
        var draws = f.drawnCents() > 0 || (!f.fromCash() && terms.decideBackingOf(f.issuer(), f.at()));
        books.issue(lot, f.to(), !draws ? 0 : f.fromCash() ? f.drawnCents() : backing);
        if (lot.endsByItself && expiresAt != null) {
            ending.add(lot);
        }
        if (takenBackLater.contains(f.id())) {
            issuedAs.put(f.id(), f.lot());
        }
    }

    /** At the end of the day that many months later. */
    private Instant inMonths(Instant at, int months) {
        var lastDay = at.atZone(terms.zone()).toLocalDate().plusMonths(months);
        return lastDay.plusDays(1).atStartOfDay(terms.zone()).toInstant();
    }

    private void moved(Fact.Moved f) {
        var taken = books.wallets.take(f.from(), lotsOf(f));
        var missing = f.credits() - Wallets.sum(taken);
        if (missing > 0 && chosenByHand.contains(f.id())) {
            taken.addAll(books.wallets.take(f.from(), books.wallets.next(f.from(), missing)));
            missing = f.credits() - Wallets.sum(taken);
        }
        if (missing > 0 && kind(f.from()) != AccountKind.HELD) {
            figures.notSpent(missing, f.from());
        }
        give(f.to(), taken);
        if (kind(f.to()) == AccountKind.HELD) {
            held.put(f.id(), Wallets.parts(taken));
        }
        if (takenBackLater.contains(f.id())) {
            moved.put(f.id(), taken);
        }
    }

    private List<Part> lotsOf(Fact.Moved f) {
        if (f.closes() != null) {
            var hold = held.remove(f.closes());
            return hold == null ? f.parts() : hold;
        }
        if (chosenByHand.contains(f.id())) {
            return f.parts();
        }
        var next = books.wallets.next(f.from(), f.credits());
        if (learns && !next.equals(f.parts())) {
            chosenByHand.add(f.id());
            return f.parts();
        }
        return next;
    }

    private void retired(Fact.Retired f) {
        if (f.payee() != null) {
            claims.made(f, takenBackLater.contains(f.id()));
            return;
        }
        var parts = f.expired()
                ? f.parts().stream().filter(part -> !endsByItself(part)).toList()
                : f.parts();
        var taken = f.expired() ? books.wallets.take(f.from(), parts) : books.wallets.takeOrNext(f.from(), parts);
        if (f.expired()) {
            figures.expired(Wallets.sum(taken), f.from());
        }
        var end = books.end(taken, 0);
        if (takenBackLater.contains(f.id())) {
            ended.put(f.id(), end);
        }
    }

    private boolean endsByItself(Part part) {
        return books.knows(part.lot()) && books.lot(part.lot()).endsByItself;
    }

    private void toppedUp(Fact.ToppedUp f) {
        var given = books.topUp(f.issuer());
        if (takenBackLater.contains(f.id())) {
            toppedUp.put(f.id(), given);
        }
    }

    private void money(Fact.MoneyMoved f) {
        f.funding().forEach((organisation, cents) -> {
            books.moveFunding(organisation, cents);
            if (terms.decideBackingOf(organisation, f.at())) {
                books.topUp(organisation);
            }
        });
        books.moveCommon(f.commonCents());
    }

    private void reversed(Fact.Reversed f) {
        var lot = issuedAs.get(f.reversed());
        if (lot != null) {
            var taken = books.wallets.take(f.from(), List.of(new Part(lot, Long.MAX_VALUE)));
            if (!taken.isEmpty()) {
                books.unissue(books.lot(lot), Wallets.sum(taken));
            }
        } else if (moved.containsKey(f.reversed())) {
            give(f.to(), books.wallets.take(f.from(), Wallets.parts(moved.get(f.reversed()))));
        } else if (toppedUp.containsKey(f.reversed())) {
            books.takeTopUpBack(toppedUp.get(f.reversed()));
        } else if (ended.containsKey(f.reversed())) {
            books.revive(ended.get(f.reversed()), f.to());
        } else {
            claims.takeBack(f.reversed(), f.to());
        }
    }

    private void give(long to, List<Taken> parts) {
        books.wallets.give(to, parts);
        for (var part : parts) {
            var lot = part.lot();
            if (lot.endsByItself && lot.expiresAt != null && !now.isBefore(lot.expiresAt)) {
                endWhatIsIn(to, lot);
            }
        }
    }

    /** What is set aside, or in the pot, is let be. */
    private void endWhatIsIn(long account, ReplayedLot lot) {
        if (kind(account) == AccountKind.WALLET) {
            var taken = books.wallets.take(account, List.of(new Part(lot.id, Long.MAX_VALUE)));
            figures.expired(Wallets.sum(taken), account);
            books.end(taken, 0);
        }
    }

    private AccountKind kind(long account) {
        return accounts.get(account).kind();
    }

    /** The facts that another takes back later. */
    static Set<UUID> takenBack(List<Fact> facts) {
        var ids = new HashSet<UUID>();
        for (var fact : facts) {
            if (fact instanceof Fact.Reversed reversed) {
                ids.add(reversed.reversed());
            }
        }
        return ids;
    }
}
