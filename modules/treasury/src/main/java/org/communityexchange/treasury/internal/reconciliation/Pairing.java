package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.treasury.BankLine;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.internal.reconciliation.Matches.Pair;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Finds the one booking behind a line. A rule decides only where it leaves one candidate on each side: two of the same
 * amount on one day are for people to tell apart.
 */
final class Pairing {

    private final List<BankLine> lines;
    private final Map<Long, List<BookMovement>> byCents = new HashMap<>();
    private final Map<Long, List<BankLine>> linesByCents = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(List<BankLine> lines, List<BookMovement> movements) {
        this.lines = lines;
        lines.forEach(line -> linesByCents
                .computeIfAbsent(line.cents(), cents -> new ArrayList<>())
                .add(line));
        movements.forEach(movement -> byCents.computeIfAbsent(movement.cents(), cents -> new ArrayList<>())
                .add(movement));
    }

    static List<Pair> of(List<BankLine> lines, List<BookMovement> movements) {
        var pairing = new Pairing(lines, movements);
        pairing.by(
                BankLine.How.REFERENCE,
                (line, movement) ->
                        !line.reference().isEmpty() && plain(line.reference()).equals(plain(movement.reference())));
        pairing.by(
                BankLine.How.AMOUNT_AND_DATE,
                (line, movement) ->
                        Math.abs(ChronoUnit.DAYS.between(line.day(), movement.date())) <= Reconciliation.DAYS_APART);
        return pairing.pairs;
    }

    /** As somebody would compare two references by eye: capitals, spaces and dashes do not matter. */
    static String plain(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private void by(BankLine.How how, BiPredicate<BankLine, BookMovement> fits) {
        var found = new ArrayList<Pair>();
        for (var line : lines) {
            var behind = byCents.getOrDefault(line.cents(), List.of()).stream()
                    .filter(movement -> isFree(line, movement) && fits.test(line, movement))
                    .toList();
            if (behind.size() != 1) {
                continue;
            }
            var movement = behind.get(0);
            var rivals = linesByCents.get(line.cents()).stream()
                    .filter(other -> isFree(other, movement) && fits.test(other, movement))
                    .count();
            if (rivals == 1) {
                found.add(new Pair(Ids.next(), line.id(), movement.transfer(), movement.cents(), movement.date(), how));
            }
        }
        found.forEach(pair -> {
            taken.add(pair.line());
            taken.add(pair.transfer());
        });
        pairs.addAll(found);
    }

    private boolean isFree(BankLine line, BookMovement movement) {
        return !taken.contains(line.id()) && !taken.contains(movement.transfer());
    }
}
