package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.ExceptionKind;
import org.communityexchange.treasury.Reconciliation.Explain;
import org.communityexchange.treasury.internal.reconciliation.Matches.Proof;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Booked cash, with what the bank has shown of it. */
@ApplicationScoped
class OpenBooks {

    private final CashBook cash;
    private final Matches matches;
    private final Clock clock;

    OpenBooks(CashBook cash, Matches matches, Clock clock) {
        this.cash = cash;
        this.matches = matches;
        this.clock = clock;
    }

    LocalDate today(OrganisationId organisation) {
        return LocalDate.ofInstant(clock.instant(), cash.zone(organisation));
    }

    /** Everything booked, oldest first. */
    List<BookMovement> all(OrganisationId organisation) {
        var proofs = matches.proofs(organisation.value());
        var explained = matches.explained(organisation.value());
        return cash.movements(organisation, CashBook.BEGINNING, today(organisation)).stream()
                .map(movement -> {
                    var proof = proofs.get(movement.transfer());
                    return with(movement, explained.get(movement.transfer()), proof != null);
                })
                .toList();
    }

    /** What no bank line shows, without bookings and their reversals that cancel each other. */
    List<BookMovement> unmatched(OrganisationId organisation) {
        return withoutCancelled(all(organisation).stream()
                .filter(movement -> !movement.matched())
                .toList());
    }

    /** How many of {@link #unmatched} on these days, both included, nobody explained; asks only about what moved on them. */
    long unexplained(OrganisationId organisation, LocalDate from, LocalDate to) {
        var moved = cash.moved(organisation, from, to);
        var known = moved.stream()
                .flatMap(movement -> Stream.of(movement.transfer(), movement.reverses(), movement.reversedBy()))
                .filter(Objects::nonNull)
                .map(TransferId::value)
                .collect(Collectors.toSet());
        var proved = matches.proved(organisation.value(), known);
        var explained = matches.explained(organisation.value(), known);
        return moved.stream()
                .filter(movement -> isOpen(movement.transfer(), proved)
                        && !explained.contains(movement.transfer().value())
                        && !isOpen(movement.reverses(), proved)
                        && !isOpen(movement.reversedBy(), proved))
                .count();
    }

    private static boolean isOpen(@Nullable TransferId transfer, Set<UUID> proved) {
        return transfer != null && !proved.contains(transfer.value());
    }

    /** As of the end of a day: what the bank shows later counts as not shown, and says when it was. */
    List<BookMovement> unmatched(OrganisationId organisation, LocalDate upTo) {
        var proofs = matches.proofs(organisation.value());
        return withoutCancelled(all(organisation).stream()
                .filter(movement -> !movement.date().isAfter(upTo))
                .filter(movement -> !isShown(proofs.get(movement.transfer()), upTo))
                .map(movement -> inTransit(movement, proofs))
                .toList());
    }

    private static boolean isShown(@Nullable Proof proof, LocalDate upTo) {
        return proof != null && !proof.line().isAfter(upTo) && !proof.newest().isAfter(upTo);
    }

    private static BookMovement inTransit(BookMovement movement, Map<UUID, Proof> proofs) {
        var proof = proofs.get(movement.transfer());
        return proof == null
                ? movement
                : with(
                        movement,
                        new Explain(ExceptionKind.IN_TRANSIT, "The bank shows it on " + proof.line() + "."),
                        false);
    }

    private static List<BookMovement> withoutCancelled(List<BookMovement> open) {
        var byId = new HashMap<UUID, BookMovement>();
        open.forEach(movement -> byId.put(movement.transfer(), movement));
        Set<UUID> cancelled = new HashSet<>();
        for (var movement : open) {
            var corrected = movement.corrects() == null ? null : byId.get(movement.corrects());
            if (corrected != null && corrected.cents() == -movement.cents()) {
                cancelled.add(movement.transfer());
                cancelled.add(corrected.transfer());
            }
        }
        return open.stream()
                .filter(movement -> !cancelled.contains(movement.transfer()))
                .toList();
    }

    private static BookMovement with(BookMovement movement, @Nullable Explain said, boolean matched) {
        return new BookMovement(
                movement.transfer(),
                movement.date(),
                movement.cents(),
                movement.reference(),
                movement.description(),
                movement.href(),
                movement.corrects(),
                said == null ? null : said.kind(),
                said == null || said.reason() == null ? "" : said.reason(),
                matched);
    }
}
