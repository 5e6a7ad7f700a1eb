package org.communityexchange.treasury.internal.statement;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Lot;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.TransferView;
import org.communityexchange.ledger.TransferView.EntryView;
import org.communityexchange.treasury.AccountNames;
import org.communityexchange.treasury.ChartAccount;
import org.communityexchange.treasury.Reasons;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.TransferSheet;
import org.communityexchange.treasury.TransferSheet.LotFacts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** One transfer as an organisation may see it: every leg that touches an account of its own, with both sides. */
@ApplicationScoped
class Sheets {

    private final Organisations organisations;
    private final People people;
    private final Items items;

    Sheets(Organisations organisations, People people, Items items) {
        this.organisations = organisations;
        this.people = people;
        this.items = items;
    }

    /** @throws NotFound when no leg touches an account of the organisation */
    TransferSheet of(TransferView transfer, OrganisationId here) {
        var own = ChartAccount.ofOrganisations().stream()
                .map(chart -> chart.of(here.value()))
                .collect(Collectors.toSet());
        var names = new AccountNames(organisations);
        var debits = transfer.entries().stream()
                .filter(entry -> entry.side() == Side.DEBIT)
                .toList();
        var legs = debits.stream()
                .map(debit -> leg(debit, creditOf(debit, transfer.entries()), own, names))
                .filter(Objects::nonNull)
                .toList();
        if (legs.isEmpty()) {
            throw new NotFound("transfer");
        }
        var header = transfer.header();
        var cause = header.cause();
        var about = items.about(Whose.ORGANISATION, List.of(cause.subject())).get(cause.subject());
        var actor = new PersonId(cause.actor());
        var by = people.byId(List.of(actor)).get(actor);
        return new TransferSheet(
                header.id().value(),
                Objects.requireNonNull(cause.effectiveAt()),
                header.recordedAt(),
                cause.reason(),
                Reasons.say(cause.reason()),
                about == null ? "" : about.title(),
                about == null ? null : about.href(),
                by == null ? "" : by.displayName(),
                header.reverses() == null ? null : header.reverses().value(),
                transfer.reversedBy() == null ? null : transfer.reversedBy().value(),
                legs,
                debits.size() - legs.size());
    }

    private static EntryView creditOf(EntryView debit, List<EntryView> entries) {
        return entries.stream()
                .filter(entry -> entry.leg() == debit.leg() && entry.side() == Side.CREDIT)
                .findFirst()
                .orElseThrow();
    }

    private static TransferSheet.@Nullable Leg leg(
            EntryView debit, EntryView credit, Set<AccountRef> own, AccountNames names) {
        if (!own.contains(debit.account()) && !own.contains(credit.account())) {
            return null;
        }
        return new TransferSheet.Leg(
                side(debit, names),
                side(credit, names),
                debit.quantity().unit(),
                debit.quantity().quantity(),
                facts(debit.lot(), names));
    }

    private static TransferSheet.Side side(EntryView entry, AccountNames names) {
        return new TransferSheet.Side(names.chart(entry.account()).code(), names.say(entry.account()));
    }

    private static @Nullable LotFacts facts(@Nullable Lot lot, AccountNames names) {
        return lot == null
                ? null
                : new LotFacts(
                        lot.id(),
                        names.owner(lot.issuer()),
                        lot.terms().source(),
                        lot.issued(),
                        lot.terms().backingCents());
    }
}
