package org.communityexchange.treasury.internal.statement;

import io.quarkus.arc.All;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.JournalLine;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.Reasons;
import org.communityexchange.treasury.StatementItem;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.TransferSubjects;
import org.communityexchange.treasury.TransferSubjects.Subject;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Lines of the journal as people read them: with days, and with the names of what whoever asks may know. */
@ApplicationScoped
class Items {

    private final List<TransferSubjects> subjects;
    private final Organisations organisations;
    private final TenantContext tenant;

    Items(@All List<TransferSubjects> subjects, Organisations organisations, TenantContext tenant) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.tenant = tenant;
    }

    List<StatementItem> of(Whose whose, List<JournalLine> lines, ZoneId zone) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var about = about(
                whose,
                lines.stream()
                        .map(line -> line.transfer().cause().subject())
                        .distinct()
                        .toList());
        var names = new AccountNames(organisations);
        return lines.stream().map(line -> item(line, about, names, zone)).toList();
    }

    Map<UUID, Subject> about(Whose whose, Collection<UUID> ids) {
        var found = new HashMap<UUID, Subject>();
        for (var source : subjects) {
            switch (whose) {
                case MINE -> found.putAll(source.mine(ids));
                case ORGANISATION -> found.putAll(source.about(tenant.requireOrganisation(), ids));
                case EXCHANGE -> {
                    // What it was about is an organisation's own.
                }
            }
        }
        return found;
    }

    private static StatementItem item(JournalLine line, Map<UUID, Subject> about, AccountNames names, ZoneId zone) {
        var header = line.transfer();
        var subject = about.get(header.cause().subject());
        var change = line.change().quantity();
        return new StatementItem(
                header.id().value(),
                day(header.cause().effectiveAt(), zone),
                day(header.recordedAt(), zone),
                header.cause().reason(),
                Reasons.say(header.cause().reason()),
                subject == null ? "" : subject.title(),
                subject == null ? null : subject.href(),
                line.counterparties().stream().map(names::say).distinct().collect(Collectors.joining("; ")),
                Math.max(change, 0),
                Math.max(-change, 0),
                line.balance().quantity(),
                value(header.reverses()),
                value(line.reversedBy()));
    }

    private static LocalDate day(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) {
            throw new IllegalStateException("A transfer that was read has both of its dates");
        }
        return moment.atZone(zone).toLocalDate();
    }

    private static @Nullable UUID value(@Nullable TransferId id) {
        return id == null ? null : id.value();
    }
}
