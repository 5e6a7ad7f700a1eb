package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.treasury.internal.simulator.Fact.Part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A past made by hand: what people did, day by day, and what the books had noted of it. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("America/Toronto");

    final List<Fact> facts = new ArrayList<>();
    final Map<Long, AccountRef> accounts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private Instant now = Instant.MIN;
    private long lots;

    Story on(String day) {
        now = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        return this;
    }

    Story deposits(String organisation, long cents) {
        facts.add(new Fact.MoneyMoved(UUID.randomUUID(), now, Map.of(organisation, cents), 0));
        return this;
    }

    Story donates(long cents) {
        facts.add(new Fact.MoneyMoved(UUID.randomUUID(), now, Map.of(), cents));
        return this;
    }

    /** With half of their value declared, and so many cents reserved. The lots are numbered from 1. */
    Fact.Issued issues(String organisation, String person, long credits, long drawn) {
        var fact = new Fact.Issued(
                UUID.randomUUID(),
                now,
                ++lots,
                organisation,
                LotSource.WORK,
                credits,
                credits * 500,
                null,
                wallet(person),
                drawn,
                false);
        facts.add(fact);
        return fact;
    }

    Fact.Issued sells(String person, long credits) {
        var fact = new Fact.Issued(
                UUID.randomUUID(),
                now,
                ++lots,
                "EXCHANGE",
                LotSource.PURCHASE,
                credits,
                credits * 1_000,
                null,
                wallet(person),
                credits * 1_000,
                true);
        facts.add(fact);
        return fact;
    }

    Fact.Moved gives(String from, String to, Part... parts) {
        var fact = new Fact.Moved(
                UUID.randomUUID(),
                now,
                wallet(from),
                wallet(to),
                List.of(parts).stream().mapToLong(Part::credits).sum(),
                List.of(parts),
                null);
        facts.add(fact);
        return fact;
    }

    Fact.Moved setsAside(String person, Part part) {
        var fact = new Fact.Moved(
                UUID.randomUUID(),
                now,
                wallet(person),
                account(AccountKind.HELD, person),
                part.credits(),
                List.of(part),
                null);
        facts.add(fact);
        return fact;
    }

    void captures(Fact.Moved hold, String to) {
        facts.add(
                new Fact.Moved(UUID.randomUUID(), now, hold.to(), wallet(to), hold.credits(), hold.parts(), hold.id()));
    }

    void releases(Fact.Moved hold) {
        facts.add(new Fact.Moved(
                UUID.randomUUID(), now, hold.to(), hold.from(), hold.credits(), hold.parts(), hold.id()));
    }

    Fact.Retired claims(String organisation, long cents, Part... parts) {
        var fact = new Fact.Retired(
                UUID.randomUUID(), now, wallet(organisation), List.of(parts), organisation, cents, false);
        facts.add(fact);
        return fact;
    }

    void takesBack(Fact fact, long from, long to) {
        facts.add(new Fact.Reversed(UUID.randomUUID(), now, fact.id(), from, to));
    }

    Simulation replay(String from, String to) {
        return new Simulation(facts, accounts, LocalDate.parse(from), LocalDate.parse(to), ZONE);
    }

    long wallet(String owner) {
        return account(AccountKind.WALLET, owner);
    }

    private long account(AccountKind kind, String owner) {
        return numbers.computeIfAbsent(kind + owner, key -> {
            var number = (long) numbers.size() + 100;
            accounts.put(number, new AccountRef(kind, owner));
            return number;
        });
    }
}
