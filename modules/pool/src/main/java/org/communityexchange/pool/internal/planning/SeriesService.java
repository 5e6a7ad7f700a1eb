package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.EventSeries;
import org.communityexchange.pool.PlanSeries;
import org.communityexchange.pool.SeriesId;
import org.communityexchange.pool.SeriesView;
import org.communityexchange.pool.internal.event.EventEdits;
import org.communityexchange.pool.internal.event.EventMaker;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class SeriesService implements EventSeries {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_SHOWN = 60;
    private static final int YEARS_AHEAD = 10;
    private static final int MOST_CREDITS = 10_000_000;

    private final PlannedSeriesRepository series;
    private final PlanningRows rows;
    private final SeriesDates dates;
    private final ChangeService changes;
    private final EventMaker maker;
    private final EventEdits edits;
    private final EventPlaces places;
    private final Organisations organisations;
    private final PlanningMessages words;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    SeriesService(
            PlannedSeriesRepository series,
            PlanningRows rows,
            SeriesDates dates,
            ChangeService changes,
            EventMaker maker,
            EventEdits edits,
            EventPlaces places,
            Organisations organisations,
            PlanningMessages words,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.series = series;
        this.rows = rows;
        this.dates = dates;
        this.changes = changes;
        this.maker = maker;
        this.edits = edits;
        this.places = places;
        this.organisations = organisations;
        this.words = words;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<LocalDate> preview(PlanSeries plan) {
        me.demand(Right.PLAN_EVENTS);
        return check(plan).rule().days();
    }

    /** A plan that can be kept. */
    private record Checked(SeriesRule rule, @Nullable EachDate taking) {}

    /** Every field is looked at before any is refused. */
    private Checked check(PlanSeries plan) {
        var refusals = new Refusals();
        var rule = SeriesRule.read(plan.recurrence(), plan.firstOn(), dates.today(), refusals);
        refusals.optionalWhole("creditBudget", "Credits each date may bring", plan.creditBudget(), 0, MOST_CREDITS);
        var taking = plan.places() == null ? Terms.NONE : Terms.read(plan.places(), "places.", refusals);
        try {
            maker.check(
                    plan.on(rule == null ? dates.today() : rule.first()),
                    me.id().value());
        } catch (InvalidInput each) {
            each.errors().forEach(error -> refusals.refuse(error.field(), error.detail()));
        }
        refusals.throwIfAny();
        return new Checked(Objects.requireNonNull(rule), EachDate.of(taking));
    }

    @Override
    @Transactional
    public SeriesView plan(PlanSeries plan, @Nullable UUID key) {
        me.demand(Right.PLAN_EVENTS);
        var id = commands.once(key, "series|" + plan, made -> start(made, plan, null, Set.of()));
        return view(series.require(id));
    }

    private void start(UUID id, PlanSeries plan, @Nullable UUID follows, Collection<LocalDate> without) {
        var checked = check(plan);
        var now = clock.instant();
        var by = me.id().value();
        var started = PlannedSeries.of(id, plan, checked.rule(), checked.taking(), by, follows, now);
        series.persistAndFlush(started);
        rows.keep(id, Objects.requireNonNull(plan.shifts()));
        rows.leaveOut(id, without, by, now);
        audit.record(Act.of("pool.series-planned", id, null, "An event that repeats was planned."));
        dates.makeAhead(started);
        series.flush();
    }

    @Override
    @Transactional
    public SeriesView view(SeriesId id) {
        me.demand(Right.PLAN_EVENTS);
        return view(series.require(id.value()));
    }

    @Override
    @Transactional
    public List<SeriesView> here() {
        me.demand(Right.PLAN_EVENTS);
        return series.goingOn(dates.today()).stream()
                .map(this::view)
                .filter(each -> !each.dates().isEmpty())
                .toList();
    }

    @Override
    @Transactional
    public SeriesView leaveOut(SeriesId id, @Nullable LocalDate day, @Nullable String reason) {
        me.demand(Right.PLAN_EVENTS);
        var going = series.requireForUpdate(id.value());
        if (day == null || day.isBefore(dates.today()) || !going.rule().days().contains(day)) {
            throw new InvalidInput("day", "The series has no such day from today on.");
        }
        rows.leaveOut(going.id(), List.of(day), me.id().value(), clock.instant());
        made(going, day).stream().filter(event -> day.equals(event.seriesDay())).forEach(event -> call(event, reason));
        audit.record(Act.of("pool.series-date-left-out", going.id(), null, "A date of a series was left out: " + day));
        return view(going);
    }

    @Override
    @Transactional
    public SeriesView end(SeriesId id, @Nullable LocalDate from, @Nullable String reason) {
        me.demand(Right.PLAN_EVENTS);
        var going = series.requireForUpdate(id.value());
        var refusals = new Refusals();
        var day = refusals.chosen("from", "From", from);
        var why = refusals.text("reason", "Why", reason, LONGEST_REASON);
        if (day != null
                && (day.isBefore(dates.today()) || day.isAfter(dates.today().plusYears(YEARS_AHEAD)))) {
            refusals.refuse("from", "“From” is from today on, and at most ten years ahead.");
        }
        refusals.throwIfAny();
        going.endFrom(day);
        made(going, day).forEach(event -> call(event, why));
        audit.record(Act.of("pool.series-ended", going.id(), null, "A series of events was ended from " + day)
                .because(why));
        return view(going);
    }

    @Override
    @Transactional
    public SeriesView changeFrom(SeriesId id, PlanSeries plan, @Nullable UUID key) {
        me.demand(Right.PLAN_EVENTS);
        var next = commands.once(key, "series-change|" + id + plan, made -> {
            var going = series.requireForUpdate(id.value());
            check(plan);
            var from = Objects.requireNonNull(plan.firstOn());
            var ahead = made(going, from);
            var taken = edits.taken(ahead.stream().map(EventEdits.Kept::id).toList());
            var stay = new TreeSet<>(rows.leftOut(going.id()));
            for (var event : ahead) {
                if (taken.getOrDefault(event.id(), 0) > 0 || rows.begun(event.id())) {
                    // It stays as it is, and takes the place of the new one also when it was moved.
                    stay.add(Objects.requireNonNull(event.seriesDay()));
                    stay.add(event.heldOn());
                } else {
                    changes.cancel(event.id(), words.reason_left_out());
                }
            }
            going.endFrom(from);
            start(made, plan, going.id(), stay);
            keepOwn(going, series.require(made), ahead);
        });
        return view(series.require(next));
    }

    /** What was said for a single date about those who take part stays with the date of that day. */
    private void keepOwn(PlannedSeries before, PlannedSeries next, List<EventEdits.Kept> ended) {
        var said = places.of(ended.stream().map(EventEdits.Kept::id).toList(), null);
        var own = new HashMap<LocalDate, Terms>();
        for (var event : ended) {
            said.getOrDefault(event.id(), Terms.NONE)
                    .apartFrom(before.taking(), next.taking())
                    .ifPresent(terms -> own.put(Objects.requireNonNull(event.seriesDay()), terms));
        }
        for (var event : edits.ofSeries(next.id())) {
            var terms = own.get(event.seriesDay());
            if (terms != null) {
                places.say(event.id(), terms, me.id().value(), clock.instant());
                audit.record(Act.of(
                        "pool.event-places-said",
                        event.id(),
                        null,
                        "What was said for one date alone stays: " + terms.places() + " people can take part, for "
                                + terms.price() + " credits each."));
            }
        }
    }

    /** Those made of it from this day on that take place. */
    private List<EventEdits.Kept> made(PlannedSeries of, LocalDate from) {
        return edits.ofSeries(of.id()).stream()
                .filter(event -> !event.cancelled() && event.seriesDay() != null)
                .filter(event -> !event.seriesDay().isBefore(from))
                .toList();
    }

    /** Cancels a date; whoever has a place reads why, and when nobody has, nobody needs to say why. */
    private void call(EventEdits.Kept event, @Nullable String reason) {
        var refusals = new Refusals();
        var why = refusals.optionalText("reason", "Why", reason, LONGEST_REASON);
        if (why.isEmpty() && edits.taken(List.of(event.id())).getOrDefault(event.id(), 0) > 0) {
            refusals.refuse("reason", "Somebody has a place on this day. Say why it does not take place.");
        }
        refusals.throwIfAny();
        changes.cancel(event.id(), why.isEmpty() ? words.reason_left_out() : why);
    }

    private SeriesView view(PlannedSeries shown) {
        var today = dates.today();
        var made = edits.ofSeries(shown.id()).stream()
                .filter(event -> event.seriesDay() != null && !event.seriesDay().isBefore(today))
                .collect(Collectors.toMap(EventEdits.Kept::seriesDay, Function.identity()));
        var taken = edits.taken(made.values().stream().map(EventEdits.Kept::id).toList());
        var leftOut = rows.leftOut(shown.id());
        var ahead = new TreeMap<LocalDate, SeriesView.Date>();
        for (var day : shown.rule().days()) {
            var event = made.get(day);
            if (day.isBefore(today) || event == null && !shown.goesOnAt(day)) {
                continue;
            }
            var isOut = leftOut.contains(day) || event != null && event.cancelled();
            if (isOut && !shown.goesOnAt(day)) {
                continue;
            }
            var state = isOut
                    ? SeriesView.DateState.LEFT_OUT
                    : event == null ? SeriesView.DateState.AHEAD : SeriesView.DateState.MADE;
            ahead.put(
                    day,
                    new SeriesView.Date(
                            day,
                            state,
                            event == null ? null : event.id(),
                            event == null ? 0 : taken.getOrDefault(event.id(), 0)));
        }
        return new SeriesView(
                shown.id(),
                shown.organisationId(),
                organisations.require(tenant.requireOrganisation()).name(),
                shown.plan(rows.shifts(shown.id())),
                shown.rule().text(),
                shown.endedFrom(),
                ahead.values().stream().limit(MOST_SHOWN).toList());
    }
}
