package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.Scenario;
import org.communityexchange.treasury.ScenarioChange;
import org.communityexchange.treasury.Simulate;
import org.communityexchange.treasury.Simulator;
import org.communityexchange.treasury.Simulator.Practice;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** The form of a simulation. Its fields are called as the API's pointers are, so that refusals find them. */
@ApplicationScoped
class SimulatorForms {

    static final String COMMAND = "command";

    private static final String DATES = "DATES";
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    /** @param open whether it stands open: the first, and those that say something */
    record Draft(int number, String name, boolean open, List<Rules> organisations) {}

    /** The fields of one organisation. @param prefix of their names */
    record Rules(Practice practice, String prefix, String backingHint, String rateHint, String expiryHint) {

        public String field(String rule) {
            return prefix + rule;
        }
    }

    private final Forms forms;
    private final Simulator simulator;
    private final SimulatorMessages words;
    private final Clock clock;

    SimulatorForms(Forms forms, Simulator simulator, SimulatorMessages words, Clock clock) {
        this.forms = forms;
        this.simulator = simulator;
        this.words = words;
        this.clock = clock;
    }

    Form start() {
        return forms.filled(Map.of("period", "6", COMMAND, Ids.next().toString()));
    }

    Form read(MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("title", words.question())
                .label("period", words.period())
                .label("from", words.from())
                .label("to", words.to());
        for (var field : body.keySet()) {
            if (field.endsWith(".backingPercent")) {
                form.label(field, words.backing());
            } else if (field.endsWith(".rateCents")) {
                form.label(field, words.rate());
            } else if (field.endsWith(".capCredits")) {
                form.label(field, words.cap());
            } else if (field.endsWith(".budgetCredits")) {
                form.label(field, words.budget());
            } else if (field.endsWith(".expiryMonths")) {
                form.label(field, words.expiry());
            }
        }
        return form;
    }

    List<Option> periods() {
        return List.of(
                new Option("3", words.last_3()),
                new Option("6", words.last_6()),
                new Option("12", words.last_12()),
                new Option(DATES, words.dates(), words.days_hint()));
    }

    /** Three scenarios, each with every organisation whose rules may be changed here. */
    List<Draft> drafts(Form form) {
        var practices = simulator.practices();
        var drafts = new ArrayList<Draft>();
        for (var i = 0; i < Question.MOST_SCENARIOS; i++) {
            var organisations = new ArrayList<Rules>();
            for (var j = 0; j < practices.size(); j++) {
                organisations.add(rules(practices.get(j), "scenarios." + i + ".changes." + j + "."));
            }
            drafts.add(new Draft(i + 1, "scenarios." + i + ".name", i == 0 || saysSomething(form, i), organisations));
        }
        return drafts;
    }

    private Rules rules(Practice practice, String prefix) {
        var backing = practice.backingPercent();
        var rate = practice.rateCents();
        return new Rules(
                practice,
                prefix,
                backing == null ? "" : words.backing_hint(backing),
                rate == null ? words.rate_none() : words.rate_hint(Dollars.words(rate)),
                practice.expires() ? words.expiry_hint() : words.expiry_hint_never());
    }

    /** What was typed; look at the form's errors before using it. Scenarios left empty are left out, but not the first. */
    Simulate said(Form form) {
        var title = form.requiredText("title", 120);
        var period = form.oneOf("period", periods()).orElse("");
        var byDates = period.equals(DATES);
        var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var from = byDates ? form.date("from", EARLIEST, latest).orElse(null) : null;
        var to = byDates ? form.date("to", EARLIEST, latest).orElse(null) : null;
        var scenarios = new ArrayList<Scenario>();
        for (var i = 0; i < Question.MOST_SCENARIOS; i++) {
            if (i == 0 || saysSomething(form, i)) {
                scenarios.add(scenario(form, i));
            }
        }
        return new Simulate(
                title, byDates || period.isEmpty() ? null : (Integer) Integer.parseInt(period), from, to, scenarios);
    }

    private static Scenario scenario(Form form, int i) {
        var changes = new ArrayList<ScenarioChange>();
        for (var j = 0; !form.value(field(i, j, "organisation")).isEmpty(); j++) {
            changes.add(new ScenarioChange(
                    form.value(field(i, j, "organisation")),
                    small(form, field(i, j, "backingPercent"), 100),
                    cents(form, field(i, j, "rateCents")),
                    whole(form, field(i, j, "capCredits"), Question.MOST_CREDITS),
                    whole(form, field(i, j, "budgetCredits"), Question.MOST_CREDITS),
                    small(form, field(i, j, "expiryMonths"), 120)));
        }
        return new Scenario(form.optionalText("scenarios." + i + ".name", 60).orElse(""), changes);
    }

    private static boolean saysSomething(Form form, int i) {
        if (!form.value("scenarios." + i + ".name").isBlank()) {
            return true;
        }
        for (var j = 0; !form.value(field(i, j, "organisation")).isEmpty(); j++) {
            for (var rule : List.of("backingPercent", "rateCents", "capCredits", "budgetCredits", "expiryMonths")) {
                if (!form.value(field(i, j, rule)).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The hidden name of this command; null when it is none of ours. */
    static @Nullable UUID command(Form form) {
        try {
            return UUID.fromString(form.value(COMMAND));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static String field(int scenario, int organisation, String rule) {
        return "scenarios." + scenario + ".changes." + organisation + "." + rule;
    }

    private static @Nullable Integer small(Form form, String field, int max) {
        var number = whole(form, field, max);
        return number == null ? null : (Integer) Math.toIntExact(number);
    }

    private static @Nullable Long whole(Form form, String field, long max) {
        if (form.value(field).isBlank()) {
            return null;
        }
        var number = form.wholeNumber(field, 0, max);
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static @Nullable Long cents(Form form, String field) {
        if (form.value(field).isBlank()) {
            return null;
        }
        var cents = form.cents(field, 0, Claims.VALUE_CENTS);
        return cents.isPresent() ? (Long) cents.getAsLong() : null;
    }
}
