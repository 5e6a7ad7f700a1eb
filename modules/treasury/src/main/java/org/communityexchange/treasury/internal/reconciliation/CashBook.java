package org.communityexchange.treasury.internal.reconciliation;

import io.quarkus.arc.All;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Turnovers;
import org.communityexchange.ledger.Turnovers.AccountMovement;
import org.communityexchange.treasury.BookMovement;
import org.communityexchange.treasury.CashSource;
import org.communityexchange.treasury.CashSource.CashMovement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The organisation's cash as the ledger has it: nothing booked is missed because a feature forgot to tell. What a movement
 * is called, and where to look at it, comes from the features.
 */
@ApplicationScoped
class CashBook {

    /** Before anybody booked anything. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Turnovers turnovers;
    private final Organisations organisations;
    private final List<CashSource> sources;

    CashBook(Turnovers turnovers, Organisations organisations, @All List<CashSource> sources) {
        this.turnovers = turnovers;
        this.organisations = organisations;
        this.sources = sources;
    }

    ZoneId zone(OrganisationId organisation) {
        return organisations.require(organisation).zone();
    }

    /** What moved on these days, both included, oldest first, named as far as a feature knows it; matched or not. */
    List<BookMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to) {
        var zone = zone(organisation);
        var moved = moved(organisation, from, to);
        if (moved.isEmpty()) {
            return List.of();
        }
        var names = names(
                organisation,
                LocalDate.ofInstant(moved.get(0).effectiveAt(), zone),
                LocalDate.ofInstant(moved.get(moved.size() - 1).effectiveAt(), zone));
        return moved.stream().map(movement -> view(movement, zone, names)).toList();
    }

    /** What moved on these days, both included, without names. */
    List<AccountMovement> moved(OrganisationId organisation, LocalDate from, LocalDate to) {
        var zone = zone(organisation);
        return turnovers
                .movements(
                        AccountRef.cash(organisation.value()),
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(movement -> movement.change() != 0)
                .toList();
    }

    private Map<UUID, CashMovement> names(OrganisationId organisation, LocalDate from, LocalDate to) {
        var names = new HashMap<UUID, CashMovement>();
        for (var source : sources) {
            source.movements(organisation, from, to).forEach(known -> names.put(known.transfer(), known));
        }
        return names;
    }

    private static BookMovement view(AccountMovement movement, ZoneId zone, Map<UUID, CashMovement> names) {
        var id = movement.transfer().value();
        var known = names.get(id);
        return new BookMovement(
                id,
                LocalDate.ofInstant(movement.effectiveAt(), zone),
                movement.change(),
                known == null ? "" : known.reference(),
                known == null ? words(movement.reason()) : known.description(),
                known == null ? "" : known.href(),
                movement.reverses() == null ? null : movement.reverses().value(),
                null,
                "",
                false);
    }

    /** {@code BACKING_DEPOSITED} as "Backing deposited". */
    private static String words(String reason) {
        var words = reason.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
