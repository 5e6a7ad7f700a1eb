package org.communityexchange.pool.internal.planning;

import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PlanSeries;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.Recurrence;
import org.communityexchange.pool.Recurrence.Pattern;
import org.communityexchange.pool.internal.form.PlacesForm;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

/** The form of a series, from and to its plan. Rules are the façade's; here only what cannot be read is refused. */
@ApplicationScoped
class SeriesForm {

    static final int ROWS = 5;

    private static final String PLACES = "places.";
    private static final String DAYS = "recurrence.days";
    private static final int MOST = 10_000_000;
    private static final int YEARS = 10;

    private final PoolForms forms;
    private final PlacesForm placing;
    private final PlanningMessages words;
    private final PoolMessages shared;
    private final NeedMessages needs;

    SeriesForm(PoolForms forms, PlacesForm placing, PlanningMessages words, PoolMessages shared, NeedMessages needs) {
        this.forms = forms;
        this.placing = placing;
        this.words = words;
        this.shared = shared;
        this.needs = needs;
    }

    Form labelled(Form form) {
        form.label("title", shared.title())
                .label("description", shared.description())
                .label("place", shared.place())
                .label("audience", shared.audience_label())
                .label("firstOn", words.first_on())
                .label("recurrence.pattern", words.pattern())
                .label("recurrence.every", words.every())
                .label(DAYS, words.days())
                .label("recurrence.nth", words.nth())
                .label("recurrence.until", words.until())
                .label("recurrence.times", words.times())
                .label("creditBudget", words.credit_budget());
        for (var row = 0; row < ROWS; row++) {
            form.label("shifts." + row + ".role", needs.role())
                    .label("shifts." + row + ".starts", needs.starts())
                    .label("shifts." + row + ".ends", needs.ends())
                    .label("shifts." + row + ".capacity", needs.capacity());
        }
        return placing.labelled(form, PLACES);
    }

    PlanSeries read(Form form) {
        var shifts = new ArrayList<PlanShift>();
        for (var row = 0; row < ROWS; row++) {
            var prefix = "shifts." + row + ".";
            var isEmpty = form.value(prefix + "role").isBlank()
                    && form.value(prefix + "starts").isBlank()
                    && form.value(prefix + "ends").isBlank();
            if (!isEmpty || row == 0) {
                shifts.add(new PlanShift(
                        form.value(prefix + "role"),
                        time(form, prefix + "starts"),
                        time(form, prefix + "ends"),
                        PoolForms.optionalWhole(form, prefix + "capacity", 0, MOST)));
            }
        }
        var pattern = form.oneOf("recurrence.pattern", Pattern.class).orElse(null);
        return new PlanSeries(
                form.value("title"),
                form.value("description"),
                form.value("place"),
                form.oneOf("audience", Audience.class).orElse(null),
                day(form, "firstOn"),
                new Recurrence(
                        pattern,
                        PoolForms.optionalWhole(form, "recurrence.every", 0, MOST),
                        forms.days(form, DAYS),
                        pattern == Pattern.MONTHLY
                                ? PoolForms.optionalWhole(form, "recurrence.nth", Recurrence.LAST, MOST)
                                : null,
                        day(form, "recurrence.until"),
                        PoolForms.optionalWhole(form, "recurrence.times", 0, MOST)),
                shifts,
                PoolForms.optionalWhole(form, "creditBudget", 0, MOST),
                PlacesForm.read(form, PLACES));
    }

    static @Nullable LocalDate day(Form form, String field) {
        if (form.value(field).isBlank()) {
            return null;
        }
        var now = LocalDate.EPOCH;
        return form.date(field, now, now.plusYears(100L * YEARS)).orElse(null);
    }

    private static @Nullable LocalTime time(Form form, String field) {
        return form.value(field).isBlank() ? null : form.time(field).orElse(null);
    }

    /** What the form shows of a plan, for changing it from this day on. */
    static Map<String, List<String>> shown(PlanSeries plan, LocalDate from) {
        var known = new LinkedHashMap<String, List<String>>();
        put(known, "title", plan.title());
        put(known, "description", plan.description());
        put(known, "place", plan.place());
        put(known, "audience", plan.audience());
        put(known, "firstOn", from);
        put(known, "creditBudget", plan.creditBudget());
        var places = plan.places();
        if (places != null) {
            put(known, PLACES + "places", places.places());
            put(known, PLACES + "priceCredits", places.priceCredits());
            put(known, PLACES + "cancelDays", places.cancelDays());
            put(known, PLACES + "starts", places.starts());
            put(known, PLACES + "ends", places.ends());
        }
        var repeats = plan.recurrence();
        if (repeats != null) {
            put(known, "recurrence.pattern", repeats.pattern());
            put(known, "recurrence.every", repeats.every());
            put(known, "recurrence.nth", repeats.nth());
            put(known, "recurrence.until", repeats.until());
            put(known, "recurrence.times", repeats.times());
            if (repeats.days() != null) {
                known.put(DAYS, repeats.days().stream().map(Enum::name).toList());
            }
        }
        var shifts = plan.shifts() == null ? List.<PlanShift>of() : plan.shifts();
        for (var row = 0; row < shifts.size(); row++) {
            put(known, "shifts." + row + ".role", shifts.get(row).role());
            put(known, "shifts." + row + ".starts", shifts.get(row).starts());
            put(known, "shifts." + row + ".ends", shifts.get(row).ends());
            put(known, "shifts." + row + ".capacity", shifts.get(row).capacity());
        }
        return known;
    }

    private static void put(Map<String, List<String>> known, String field, @Nullable Object value) {
        if (value != null) {
            known.put(field, List.of(String.valueOf(value)));
        }
    }

    List<Option> patterns() {
        return List.of(
                new Option(Pattern.WEEKLY.name(), words.weekly(), words.weekly_hint()),
                new Option(Pattern.MONTHLY.name(), words.monthly(), words.monthly_hint()));
    }

    List<Option> nths() {
        return IntStream.of(1, 2, 3, 4, Recurrence.LAST)
                .mapToObj(nth -> new Option(Integer.toString(nth), words.nth_of(nth)))
                .toList();
    }
}
