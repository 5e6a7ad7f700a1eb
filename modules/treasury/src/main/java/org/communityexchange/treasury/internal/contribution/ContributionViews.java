package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Lot;
import org.communityexchange.treasury.ContributionView;
import org.communityexchange.treasury.ContributionView.PaidInstalment;
import org.communityexchange.treasury.ContributionView.Reversal;
import org.communityexchange.treasury.internal.pledge.Instalments;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Says what contributions are, with names. */
@ApplicationScoped
class ContributionViews {

    private final Organisations organisations;
    private final People people;
    private final Instalments instalments;
    private final Books books;
    private final TenantContext tenant;

    ContributionViews(
            Organisations organisations, People people, Instalments instalments, Books books, TenantContext tenant) {
        this.organisations = organisations;
        this.people = people;
        this.instalments = instalments;
        this.books = books;
        this.tenant = tenant;
    }

    /** One, with the lots of its credits. */
    ContributionView of(Contribution contribution) {
        var lots = contribution.credits() == 0 ? List.<Long>of() : lotsOf(contribution);
        return of(List.of(contribution), one -> lots).get(0);
    }

    /** Several; their lots are left out. */
    List<ContributionView> of(List<Contribution> shown) {
        return of(shown, one -> List.of());
    }

    private List<Long> lotsOf(Contribution contribution) {
        return books.find(contribution.transfer()).stream()
                .flatMap(transfer -> transfer.entries().stream())
                .map(entry -> entry.lot())
                .filter(Objects::nonNull)
                .map(Lot::id)
                .distinct()
                .toList();
    }

    private List<ContributionView> of(List<Contribution> shown, Function<Contribution, List<Long>> lots) {
        var here = organisations.require(tenant.requireOrganisation());
        var named = new HashSet<UUID>();
        shown.forEach(contribution -> {
            named.add(contribution.personId());
            named.add(contribution.recordedBy());
        });
        named.remove(null);
        var names = people.byId(named.stream().map(PersonId::new).toList());
        var known = shown.stream().anyMatch(contribution -> contribution.payerOrganisation() != null)
                ? organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name))
                : Map.<String, String>of();
        var paid = instalments.paidBy(shown.stream()
                .filter(contribution -> contribution.pledgeId() != null)
                .map(Contribution::id)
                .toList());
        return shown.stream()
                .map(contribution -> view(
                        contribution,
                        here,
                        payerName(contribution, names, known),
                        lots.apply(contribution),
                        paid.getOrDefault(contribution.id(), List.of()),
                        name(names, contribution.recordedBy())))
                .toList();
    }

    private static ContributionView view(
            Contribution contribution,
            OrganisationView here,
            String payerName,
            List<Long> lots,
            List<PaidInstalment> paid,
            String recordedBy) {
        return new ContributionView(
                contribution.id(),
                here.id(),
                here.name(),
                contribution.kind(),
                contribution.receipt().of(here.id()),
                contribution.payerKind(),
                contribution.personId(),
                payerName,
                contribution.pledgeId(),
                contribution.method(),
                contribution.reference(),
                contribution.receivedOn(),
                contribution.cents(),
                contribution.credits(),
                lots,
                paid,
                contribution.note(),
                recordedBy,
                contribution.recordedAt(),
                contribution.transfer().value(),
                reversal(contribution));
    }

    private static @Nullable Reversal reversal(Contribution contribution) {
        var on = contribution.reversedOn();
        var reason = contribution.reversalReason();
        var transfer = contribution.reversalTransfer();
        return on == null || reason == null || transfer == null ? null : new Reversal(on, reason, transfer);
    }

    private static String payerName(
            Contribution contribution, Map<PersonId, PersonView> names, Map<String, String> organisations) {
        return switch (contribution.payerKind()) {
            case PERSON -> name(names, contribution.personId());
            case ORGANISATION ->
                organisations.getOrDefault(contribution.payerOrganisation(), contribution.payerOrganisation());
            case OUTSIDE -> contribution.outsideName() == null ? "" : contribution.outsideName();
            case ANONYMOUS -> "";
        };
    }

    private static String name(Map<PersonId, PersonView> names, @Nullable UUID person) {
        var view = person == null ? null : names.get(new PersonId(person));
        return view == null ? "" : view.displayName();
    }
}
