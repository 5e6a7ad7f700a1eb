package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.Rhythm;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.pool.internal.words.KindMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/** A promise as it is typed: one form for each kind, of which each asks only what its kind needs. */
@ApplicationScoped
class PromiseForm {

    static final String KIND = "kind";

    private final CommitmentMessages words;
    private final KindMessages kinds;

    PromiseForm(CommitmentMessages words, KindMessages kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** The kind a form is about; work, once, when it does not say. */
    static CommitmentKind kind(Form form) {
        return kind(form.value(KIND));
    }

    static CommitmentKind kind(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? CommitmentKind.ONE_OFF_WORK
                    : CommitmentKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notAKind) {
            return CommitmentKind.ONE_OFF_WORK;
        }
    }

    Form labelled(Form form) {
        return form.label("title", words.title())
                .label("minutes", words.minutes())
                .label("note", words.note())
                .label("funding", words.funding_label())
                .label("valueCents", kinds.value())
                .label("units", kinds.units())
                .label("on", kinds.day())
                .label("every", kinds.every())
                .label("until", kinds.until())
                .label("times", kinds.times());
    }

    /** @param today where the organisation is */
    MakePromise read(Form form, LocalDate today) {
        var shift = PoolForms.id(form, "shift");
        var need = PoolForms.id(form, "need");
        var offer = PoolForms.id(form, "offer");
        var isOpen = shift == null && need == null && offer == null;
        var kind = kind(form);
        var title = isOpen ? form.requiredText("title", 120) : null;
        var minutes = shift == null && kind.isByMinutes()
                ? PoolForms.whole(form, "minutes", Sizes.LEAST_MINUTES, Sizes.MOST_MINUTES)
                : null;
        var cents = kind == CommitmentKind.GOODS ? cents(form) : null;
        var units = kind == CommitmentKind.CAPACITY ? PoolForms.whole(form, "units", 1, Sizes.MOST_UNITS) : null;
        var repeats = kind == CommitmentKind.REPEATING_WORK
                || (kind == CommitmentKind.CAPACITY && !form.value("every").isBlank());
        return new MakePromise(
                need,
                offer,
                shift,
                title,
                minutes,
                form.optionalText("note", 2000).orElse(""),
                form.oneOf("funding", Funding.class).orElse(null),
                PoolForms.id(form, PoolForms.FOR),
                cents,
                units,
                form.value("on").isBlank()
                        ? null
                        : form.date("on", today, today.plusYears(2)).orElse(null),
                repeats ? form.oneOf("every", Rhythm.class).orElse(null) : null,
                repeats && !form.value("until").isBlank()
                        ? form.date("until", today, today.plusYears(4)).orElse(null)
                        : null,
                repeats ? PoolForms.optionalWhole(form, "times", 1, Sizes.MOST_TIMES) : null);
    }

    /** What goods are worth, typed in dollars; null when it was refused. */
    static @Nullable Long cents(Form form) {
        var cents = form.cents("valueCents", 1, Sizes.MOST_CENTS);
        return cents.isPresent() ? (Long) cents.getAsLong() : null;
    }

    /** Where credits may come from: from somebody only where somebody is helped. */
    List<Option> funding(boolean helpsSomebody) {
        var options = new ArrayList<Option>();
        options.add(new Option(Funding.ISSUE.name(), words.funding(Funding.ISSUE)));
        if (helpsSomebody) {
            options.add(new Option(Funding.TRANSFER.name(), words.funding(Funding.TRANSFER)));
            options.add(new Option(Funding.POT.name(), words.funding(Funding.POT)));
        }
        options.add(new Option(Funding.THANKS.name(), words.funding(Funding.THANKS)));
        return options;
    }

    List<Option> rhythms(CommitmentKind kind) {
        var monthly = new Option(Rhythm.MONTHLY.name(), kinds.monthly());
        return kind == CommitmentKind.CAPACITY
                ? List.of(new Option("", kinds.once()), monthly)
                : List.of(new Option(Rhythm.WEEKLY.name(), kinds.weekly()), monthly);
    }

    /** What else could be promised here, as links. @param priced whether it rests on an own offer with a price */
    List<Option> others(CommitmentKind kind, boolean priced) {
        var others = new ArrayList<Option>();
        for (var other : CommitmentKind.values()) {
            var fits = other == CommitmentKind.CAPACITY ? priced : other != CommitmentKind.EVENT_SHIFT;
            if (fits && other != kind) {
                others.add(new Option(other.name(), kinds.kind(other)));
            }
        }
        return others;
    }
}
