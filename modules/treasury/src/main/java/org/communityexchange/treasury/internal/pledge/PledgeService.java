package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ChangePledge;
import org.communityexchange.treasury.MakePledge;
import org.communityexchange.treasury.PledgeId;
import org.communityexchange.treasury.PledgeMonth;
import org.communityexchange.treasury.PledgeState;
import org.communityexchange.treasury.PledgeView;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PledgeService implements Pledges {

    static final long LEAST = 100;
    static final long MOST = 1_000_000;

    private final PledgeRepository pledges;
    private final PledgeReader reader;
    private final PledgeViews views;
    private final Organisations organisations;
    private final Memberships memberships;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    PledgeService(
            PledgeRepository pledges,
            PledgeReader reader,
            PledgeViews views,
            Organisations organisations,
            Memberships memberships,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.pledges = pledges;
        this.reader = reader;
        this.views = views;
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PledgeView make(MakePledge said, @Nullable UUID key) {
        var person = said.forPerson() == null ? me.id().value() : said.forPerson();
        var own = person.equals(me.id().value());
        me.demand(own ? Right.COMMIT : Right.RUN_TREASURY);
        var today = today();
        var refusals = new Refusals();
        if (!own && !memberships.isMember(new PersonId(person))) {
            refusals.refuse("for", "Choose a member of the organisation.");
        }
        var cents = cents(refusals, said.cents());
        var rhythm = refusals.chosen("rhythm", "How often", said.rhythm());
        var starts = said.startsOn();
        if (starts == null || starts.isBefore(today.minusYears(1)) || starts.isAfter(today.plusYears(1))) {
            refusals.refuse("startsOn", "“First day” is a date at most a year away.");
        } else {
            refuseEnd(refusals, starts, said.endsOn());
        }
        refusals.throwIfAny();
        var id = commands.once(key, "pledge|" + said, made -> {
            pledges.persist(Pledge.made(
                    made,
                    person,
                    me.id().value(),
                    rhythm.months(),
                    starts,
                    said.endsOn(),
                    !Boolean.FALSE.equals(said.reminders()),
                    UUID.randomUUID(),
                    clock.instant()));
            pledges.flush();
            pledges.setAmount(made, starts, cents);
            audit.record(
                    Act.of("treasury.pledge-made", made, person, "A pledge of " + Dollars.words(cents) + " was made.")
                            .onBehalfOf(own ? null : person));
        });
        return views.of(reader.require(id), today);
    }

    @Override
    @Transactional
    public PledgeView view(PledgeId id) {
        return views.of(mine(pledges.require(id.value()), Right.READ_TREASURY), today());
    }

    @Override
    @Transactional
    public List<PledgeView> mine() {
        me.require();
        return views.of(reader.own(), facts -> LocalDate.ofInstant(clock.instant(), facts.zone()));
    }

    @Override
    @Transactional
    public List<PledgeView> here() {
        me.demand(Right.READ_TREASURY);
        var today = today();
        return views.of(reader.here(), facts -> today);
    }

    @Override
    @Transactional
    public PledgeView change(PledgeId id, ChangePledge change) {
        var today = today();
        var pledge = changeable(id);
        refuseEnded(pledge, today);
        var refusals = new Refusals();
        var cents = cents(refusals, change.cents());
        var from = pledge.startsOn().isAfter(today) ? pledge.startsOn() : today;
        refuseEnd(refusals, from, change.endsOn());
        refusals.throwIfAny();
        if (reader.require(id.value()).terms().centsOn(from) != cents) {
            pledges.setAmount(id.value(), from, cents);
        }
        pledge.endsOn(change.endsOn());
        pledge.reminds(!Boolean.FALSE.equals(change.reminders()));
        return changed(
                pledge, "treasury.pledge-changed", "A pledge was changed to " + Dollars.words(cents) + ".", today);
    }

    @Override
    @Transactional
    public PledgeView pause(PledgeId id, @Nullable LocalDate until) {
        var today = today();
        var pledge = changeable(id);
        refuseEnded(pledge, today);
        if (until != null && !until.isAfter(today)) {
            throw new InvalidInput("until", "“Until” is a day after today.");
        }
        pledges.endPauses(id.value(), today);
        pledges.addPause(id.value(), today, until);
        return changed(pledge, "treasury.pledge-paused", "A pledge was paused.", today);
    }

    @Override
    @Transactional
    public PledgeView resume(PledgeId id) {
        var today = today();
        var pledge = changeable(id);
        refuseEnded(pledge, today);
        var schedule = reader.require(id.value()).schedule(today);
        if (schedule.state() == PledgeState.LAPSED) {
            pledges.addPause(id.value(), schedule.firstMissed(), today);
        }
        pledges.endPauses(id.value(), today);
        return changed(pledge, "treasury.pledge-resumed", "A pledge goes on.", today);
    }

    @Override
    @Transactional
    public PledgeView end(PledgeId id) {
        return end(changeable(id));
    }

    @Override
    @Transactional
    public PledgeView byKey(PledgeId id, UUID key) {
        return views.of(reader.require(withKey(id, key).id()), today());
    }

    @Override
    @Transactional
    public PledgeView stop(PledgeId id, UUID key, boolean lettersOnly) {
        var pledge = withKey(id, key);
        if (!lettersOnly) {
            return end(pledge);
        }
        pledge.reminds(false);
        return changed(pledge, "treasury.pledge-quiet", "Letters about a pledge were stopped.", today());
    }

    @Override
    @Transactional
    public PledgeMonth month(YearMonth month) {
        me.demand(Right.READ_TREASURY);
        var today = today();
        var end = month.atEndOfMonth();
        var due = new ArrayList<PledgeMonth.Line>();
        var late = new ArrayList<PledgeMonth.Line>();
        var all = reader.here();
        var names = views.names(all);
        for (var pledge : all) {
            var name = names.apply(pledge.person());
            for (var instalment : pledge.schedule(today).until(end.isAfter(today) ? end : today)) {
                var line = new PledgeMonth.Line(
                        pledge.id(),
                        name,
                        instalment.dueOn(),
                        instalment.expectedCents(),
                        instalment.receivedCents(),
                        instalment.late());
                if (YearMonth.from(line.dueOn()).equals(month)) {
                    due.add(line);
                }
                if (line.late()) {
                    late.add(line);
                }
            }
        }
        var byDay = Comparator.comparing(PledgeMonth.Line::dueOn).thenComparing(PledgeMonth.Line::personName);
        due.sort(byDay);
        late.sort(byDay);
        return new PledgeMonth(month, due, late);
    }

    private PledgeView end(Pledge pledge) {
        var today = today();
        if (reader.require(pledge.id()).schedule(today).state() == PledgeState.ENDED) {
            return views.of(reader.require(pledge.id()), today);
        }
        pledge.end(today);
        return changed(pledge, "treasury.pledge-ended", "A pledge ended, with thanks.", today);
    }

    private PledgeView changed(Pledge pledge, String action, String summary, LocalDate today) {
        audit.record(Act.of(action, pledge.id(), pledge.personId(), summary)
                .onBehalfOf(
                        me.find()
                                        .filter(person -> !person.id().value().equals(pledge.personId()))
                                        .isPresent()
                                ? pledge.personId()
                                : null));
        return views.of(reader.require(pledge.id()), today);
    }

    private PledgeFacts mine(Pledge pledge, Right otherwise) {
        if (!pledge.personId().equals(me.id().value()) && !me.may(otherwise)) {
            throw new NotFound("pledge");
        }
        return reader.require(pledge.id());
    }

    private Pledge changeable(PledgeId id) {
        var pledge = pledges.requireForUpdate(id.value());
        mine(pledge, Right.RUN_TREASURY);
        return pledge;
    }

    private Pledge withKey(PledgeId id, UUID key) {
        var pledge = pledges.requireForUpdate(id.value());
        if (!pledge.opensWith(key)) {
            throw new NotFound("pledge");
        }
        return pledge;
    }

    private void refuseEnded(Pledge pledge, LocalDate today) {
        if (reader.require(pledge.id()).schedule(today).state() == PledgeState.ENDED) {
            throw new ProblemException(
                    TreasuryProblem.PLEDGE_IS_OVER, "This pledge has ended. You can make a new one.");
        }
    }

    private static long cents(Refusals refusals, @Nullable Long cents) {
        if (cents == null || cents < LEAST || cents > MOST) {
            refusals.refuse("cents", "“Amount” is from $1.00 to " + Dollars.words(MOST) + ".");
            return LEAST;
        }
        return cents;
    }

    private static void refuseEnd(Refusals refusals, LocalDate from, @Nullable LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(from)) {
            refusals.refuse("endsOn", "“Last day” cannot be before it begins.");
        }
    }

    private LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
