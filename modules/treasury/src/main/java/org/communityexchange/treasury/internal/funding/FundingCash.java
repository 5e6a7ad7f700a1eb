package org.communityexchange.treasury.internal.funding;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.BackingMovement.Kind;
import org.communityexchange.treasury.CashSource;
import org.communityexchange.treasury.TransferSubjects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Backing as a bank statement and a statement of transfers know it. */
@ApplicationScoped
class FundingCash implements CashSource, TransferSubjects {

    private final MovementRepository movements;
    private final FundingMessages words;

    FundingCash(MovementRepository movements, FundingMessages words) {
        this.movements = movements;
        this.words = words;
    }

    /** A record that was taken back moved cash twice: on its day, and the other way on the day it was taken back. */
    @Override
    @Transactional
    public List<CashMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to) {
        var found = new ArrayList<CashMovement>();
        for (var movement : movements.touching(from, to)) {
            var cents = movement.kind() == Kind.DEPOSIT ? movement.cents() : -movement.cents();
            if (isWithin(movement.movedOn(), from, to)) {
                found.add(new CashMovement(
                        movement.transferId(),
                        movement.movedOn(),
                        cents,
                        movement.reference(),
                        title(movement, false),
                        href(organisation, movement)));
            }
            var correctedOn = movement.correctedOn();
            var correction = movement.correctionTransfer();
            if (correctedOn != null && correction != null && isWithin(correctedOn, from, to)) {
                found.add(new CashMovement(
                        correction,
                        correctedOn,
                        -cents,
                        movement.reference(),
                        title(movement, true),
                        href(organisation, movement)));
            }
        }
        return found;
    }

    @Override
    @Transactional
    public Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects) {
        var found = new HashMap<UUID, Subject>();
        movements
                .among(subjects)
                .forEach(movement ->
                        found.put(movement.id(), new Subject(title(movement, false), href(organisation, movement))));
        return found;
    }

    private String title(Movement movement, boolean corrected) {
        var kind = words.kind(movement.kind());
        var cents = Dollars.words(movement.cents());
        return corrected ? words.subject_corrected(kind, cents) : words.subject(kind, cents);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static String href(OrganisationId organisation, Movement movement) {
        return "/o/" + organisation + "/treasury/funding/movements/" + movement.id();
    }
}
