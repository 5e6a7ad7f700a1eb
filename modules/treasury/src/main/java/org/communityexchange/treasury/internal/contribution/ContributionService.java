package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ContributionFilter;
import org.communityexchange.treasury.ContributionId;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.ContributionList;
import org.communityexchange.treasury.ContributionView;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.OwnContribution;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.Periods;
import org.communityexchange.treasury.RecordContribution;
import org.communityexchange.treasury.internal.contribution.Money.Payer;
import org.communityexchange.treasury.internal.pledge.Instalments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ContributionService implements Contributions {

    static final long MOST = 100_000_000;

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private final ContributionRepository contributions;
    private final ContributionViews views;
    private final Booking booking;
    private final Instalments instalments;
    private final Periods periods;
    private final People people;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ContributionService(
            ContributionRepository contributions,
            ContributionViews views,
            Booking booking,
            Instalments instalments,
            Periods periods,
            People people,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.contributions = contributions;
        this.views = views;
        this.booking = booking;
        this.instalments = instalments;
        this.periods = periods;
        this.people = people;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ContributionView record(RecordContribution received, UUID key) {
        me.demand(Right.RUN_TREASURY);
        var money = checked(received);
        var id = commands.once(key, "contribution|" + received, made -> {
            periods.requireOpen(tenant.requireOrganisation(), money.receivedOn(), "receivedOn");
            booking.book(made, money, me.id().value());
        });
        return views.of(contributions.require(id));
    }

    private Money checked(RecordContribution said) {
        var refusals = new Refusals();
        var kind = refusals.chosen("kind", "What is it?", said.kind());
        var method = refusals.chosen("method", "How did it come?", said.method());
        var reference = refusals.optionalText("reference", "Reference", said.reference(), 120);
        var note = refusals.optionalText("note", "Note", said.note(), 500);
        var day = said.receivedOn();
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(booking.today())) {
            refusals.refuse("receivedOn", "“Received on” is a day until today.");
        }
        var cents = said.cents() == null ? 0 : said.cents();
        if (cents < 1 || cents > MOST) {
            refusals.refuse("cents", "“Amount” is from $0.01 to " + Dollars.words(MOST) + ".");
        } else if (kind == ContributionKind.PURCHASE && cents % CENTS_PER_CREDIT != 0) {
            refusals.refuse(
                    "cents",
                    "Credits cost $10.00 each and are whole: " + Dollars.words(cents) + " is no multiple of $10.00.");
        }
        if (kind == ContributionKind.PURCHASE && !Boolean.TRUE.equals(said.settled())) {
            refusals.refuse("settled", "Credits come only when the money has arrived and cannot bounce any more.");
        }
        var payer = kind == ContributionKind.DONATION ? pledger(said, refusals) : payer(said, kind, refusals);
        refusals.throwIfAny();
        return new Money(
                kind,
                payer,
                kind == ContributionKind.DONATION ? said.pledge() : null,
                method,
                reference,
                day,
                cents,
                note,
                me.id().value());
    }

    private Payer pledger(RecordContribution said, Refusals refusals) {
        if (said.pledge() != null) {
            try {
                return Payer.person(instalments.pledger(said.pledge()));
            } catch (NotFound unknown) {
                // Said beside the field like everything else.
            }
        }
        refusals.refuse("pledge", "Choose the pledge this donation belongs to.");
        return Payer.anonymous();
    }

    private Payer payer(RecordContribution said, ContributionKind kind, Refusals refusals) {
        var payer = refusals.chosen("payer", "Who gave it?", said.payer());
        if (kind == ContributionKind.PURCHASE && payer != null && payer != PayerKind.PERSON) {
            refusals.refuse("payer", "Credits go into somebody’s wallet: choose a person of the exchange.");
            return Payer.anonymous();
        }
        if (payer == PayerKind.PERSON) {
            if (kind == ContributionKind.PURCHASE && said.person() != null && isOwn(said.person())) {
                refusals.refuse(
                        "person", "Nobody records credits for themselves or their household: another treasurer does.");
                return Payer.anonymous();
            }
            if (said.person() != null
                    && !people.byId(List.of(new PersonId(said.person()))).isEmpty()) {
                return Payer.person(said.person());
            }
            refusals.refuse("person", "Choose who gave it.");
        } else if (payer == PayerKind.ORGANISATION) {
            var organisation = said.payerOrganisation();
            if (organisation != null && isKnown(organisation)) {
                return Payer.organisation(organisation);
            }
            refusals.refuse("payerOrganisation", "Choose which organisation gave it.");
        } else if (payer == PayerKind.OUTSIDE) {
            return Payer.outside(refusals.text("outsideName", "Name", said.outsideName(), 120));
        }
        return Payer.anonymous();
    }

    private boolean isOwn(UUID person) {
        return people.sameHousehold(me.id(), new PersonId(person));
    }

    private boolean isKnown(String organisation) {
        return OrganisationId.isValid(organisation)
                && organisations.all().stream().anyMatch(known -> known.id().equals(organisation));
    }

    @Override
    @Transactional
    public ContributionView view(ContributionId id) {
        var contribution = contributions.require(id.value());
        if (!me.id().value().equals(contribution.personId()) && !me.may(Right.READ_TREASURY)) {
            throw new NotFound("contribution");
        }
        return views.of(contribution);
    }

    @Override
    @Transactional
    public ContributionList list(ContributionFilter filter, ListQuery query) {
        me.demand(Right.READ_TREASURY);
        var part = Listing.of(contributions.part(filter, query), query.limit(), Contribution::id);
        return new ContributionList(
                views.of(part.items()), part.next(), contributions.count(filter), contributions.cents(filter));
    }

    @Override
    @Transactional
    public ContributionView reverse(ContributionId id, String reason) {
        me.demand(Right.RUN_TREASURY);
        var contribution = contributions.requireForUpdate(id.value());
        var refusals = new Refusals();
        var words = refusals.text("reason", "Reason", reason, 500);
        refusals.throwIfAny();
        if (!contribution.isReversed()) {
            booking.reverse(contribution, words, me.id().value());
        }
        return views.of(contribution);
    }

    @Override
    @Transactional
    public ContributionView forgetPayer(ContributionId id) {
        me.demand(Right.RUN_TREASURY);
        var contribution = contributions.requireForUpdate(id.value());
        if (contribution.outsideName() != null) {
            contribution.forgetOutsideName(clock.instant());
            audit.record(Act.of(
                    "treasury.payer-forgotten", id.value(), null, "The name of an outside payer was forgotten."));
        }
        return views.of(contribution);
    }

    @Override
    @Transactional
    public List<OwnContribution> mine() {
        me.require();
        return contributions.own();
    }
}
