package org.communityexchange.treasury.internal.export;

import org.communityexchange.ledger.DateBasis;
import org.communityexchange.ledger.JournalLeg;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.Reasons;
import org.communityexchange.treasury.internal.export.Movement.Posting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Gathers the legs of each transfer as they are read, and hands a few hundred transfers at a time to the writer. */
final class Movements {

    private static final int AT_A_TIME = 200;

    private final ZoneId zone;
    private final AccountNames names;
    private final Map<UUID, String> references;
    private final Function<Collection<UUID>, Map<UUID, String>> titles;
    private final JournalWriter writer;
    private final List<Gathered> waiting = new ArrayList<>();

    private record Gathered(TransferHeader header, DateBasis by, List<Posting> postings) {}

    Movements(
            ZoneId zone,
            AccountNames names,
            Map<UUID, String> references,
            Function<Collection<UUID>, Map<UUID, String>> titles,
            JournalWriter writer) {
        this.zone = zone;
        this.names = names;
        this.references = references;
        this.titles = titles;
        this.writer = writer;
    }

    void add(JournalLeg leg, DateBasis by) {
        if (waiting.isEmpty()
                || !waiting.get(waiting.size() - 1)
                        .header()
                        .id()
                        .equals(leg.transfer().id())) {
            if (waiting.size() == AT_A_TIME) {
                finish();
            }
            waiting.add(new Gathered(leg.transfer(), by, new ArrayList<>()));
        }
        var postings = waiting.get(waiting.size() - 1).postings();
        var quantity = leg.quantity().quantity();
        var unit = leg.quantity().unit();
        postings.add(new Posting(FileAccount.of(leg.debit(), names), unit, quantity, leg.lot()));
        postings.add(new Posting(FileAccount.of(leg.credit(), names), unit, -quantity, leg.lot()));
    }

    void finish() {
        var known = titles.apply(waiting.stream()
                .map(gathered -> gathered.header().cause().subject())
                .distinct()
                .toList());
        waiting.forEach(gathered -> writer.movement(movement(gathered, known)));
        waiting.clear();
    }

    private Movement movement(Gathered gathered, Map<UUID, String> known) {
        var header = gathered.header();
        var cause = header.cause();
        var effective = Objects.requireNonNull(cause.effectiveAt()).atZone(zone).toLocalDate();
        var recorded = header.recordedAt().atZone(zone).toLocalDate();
        return new Movement(
                header.id().value(),
                gathered.by() == DateBasis.EFFECTIVE ? effective : recorded,
                effective,
                recorded,
                cause.reason(),
                Reasons.say(cause.reason()),
                known.getOrDefault(cause.subject(), ""),
                references.getOrDefault(header.id().value(), ""),
                gathered.postings());
    }
}
