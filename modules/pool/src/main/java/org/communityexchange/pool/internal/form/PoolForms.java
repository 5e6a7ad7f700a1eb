package org.communityexchange.pool.internal.form;

import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.TimeOfDay;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Starts forms, reads them, and answers them. Every form that makes something carries a command of its own. */
@ApplicationScoped
public class PoolForms {

    public static final String COMMAND = "command";
    public static final String FOR = "for";
    public static final String ORGANISATION = "ORGANISATION";

    private final Forms forms;
    private final Flash flash;
    private final PoolMessages words;
    private final People people;
    private final Categories categories;
    private final CurrentPerson me;
    private final Clock clock;

    PoolForms(
            Forms forms,
            Flash flash,
            PoolMessages words,
            People people,
            Categories categories,
            CurrentPerson me,
            Clock clock) {
        this.forms = forms;
        this.flash = flash;
        this.words = words;
        this.people = people;
        this.categories = categories;
        this.me = me;
        this.clock = clock;
    }

    /** A new form with a command of its own, so that sending it twice does it once. */
    public Form start(Map<String, String> known) {
        var values = new LinkedHashMap<>(known);
        values.put(COMMAND, Ids.next().toString());
        return forms.filled(values);
    }

    /** As {@link #start(Map)}, where several answers stand under one name. */
    public Form start(MultivaluedMap<String, String> known) {
        known.putSingle(COMMAND, Ids.next().toString());
        return forms.read(known);
    }

    public Form read(MultivaluedMap<String, String> body) {
        return forms.read(body);
    }

    /** A whole number that may be missing; null then, and when it was refused. */
    public static @Nullable Integer optionalWhole(Form form, String field, long min, long max) {
        if (form.value(field).isBlank()) {
            return null;
        }
        var number = form.wholeNumber(field, min, max);
        return number.isPresent() ? (Integer) Math.toIntExact(number.getAsLong()) : null;
    }

    /** A whole number that must be there; null when it was refused. */
    public static @Nullable Integer whole(Form form, String field, long min, long max) {
        var number = form.wholeNumber(field, min, max);
        return number.isPresent() ? (Integer) Math.toIntExact(number.getAsLong()) : null;
    }

    /** An id in a hidden field or a list; null when it is missing or no id. */
    public static @Nullable UUID id(Form form, String field) {
        return id(form.value(field));
    }

    /** An id in an address; null when it is missing or no id. */
    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Shows a refused form again, with everything that was typed. */
    public static Response refused(TemplateInstance page) {
        return Forms.refused(page);
    }

    /** Done, for a script; the next page says what was done. */
    public Response doneQuietly(String said) {
        flash.success(said);
        return Response.noContent().build();
    }

    /** On to another page, which says what was done. */
    public Response done(String address, String said) {
        flash.success(said);
        return Response.seeOther(URI.create(address)).build();
    }

    /**
     * On to where it was done; or the page again with everything typed, when the façade refuses one of its fields or says
     * that it is not possible now.
     *
     * @param page the page the form was on, as it is when asked for
     * @throws ProblemException the refusal itself, where it names no field and is not 409
     */
    public static Response answer(Form form, Supplier<TemplateInstance> page, Supplier<Response> act) {
        if (form.hasErrors()) {
            return refused(page.get());
        }
        try {
            return act.get();
        } catch (ProblemException refusal) {
            if (!refusal.errors().isEmpty()) {
                form.reject(refusal);
                return refused(page.get());
            }
            if (!isConflict(refusal)) {
                throw refusal;
            }
            form.refuse(refusal.detail());
            return Forms.refusedNow(page.get());
        }
    }

    /**
     * Back to the page the form was on, which says what was done; as {@link #answer} when it is refused.
     *
     * @param act does it, and answers what is then said
     */
    public Response answerOn(String address, Form form, Supplier<TemplateInstance> page, Supplier<String> act) {
        return answer(form, page, () -> done(address, act.get()));
    }

    /** Names the fields that offers and needs share as their labels do. */
    public Form publication(MultivaluedMap<String, String> body) {
        return forms.read(body)
                .label("title", words.title())
                .label("description", words.description())
                .label("category", words.category_label())
                .label("place", words.place())
                .label("when", words.when())
                .label("days", words.days())
                .label("times", words.times())
                .label("from", words.from())
                .label("until", words.until())
                .label("audience", words.audience_label());
    }

    /** Back to a page, which says why nothing was done. */
    public Response back(String address, ProblemException refusal) {
        flash.error(refusal.detail());
        return Response.seeOther(URI.create(address)).build();
    }

    /**
     * Back to a page, which says why it is not possible now.
     *
     * @throws ProblemException the refusal itself, unless it is 409
     */
    public Response backWhenRefused(String address, ProblemException refusal) {
        if (!isConflict(refusal)) {
            throw refusal;
        }
        return back(address, refusal);
    }

    private static boolean isConflict(ProblemException refusal) {
        return refusal.type().status() == Response.Status.CONFLICT.getStatusCode();
    }

    /** What is exchanged here first; what is not stands last, so that choosing it brings the reason. */
    public List<Option> categories() {
        return categories.all().stream()
                .map(category -> new Option(
                        category.code(),
                        category.isProhibited() ? words.category_prohibited(category.name()) : category.name()))
                .toList();
    }

    public List<Option> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), words.day(day)))
                .toList();
    }

    public List<Option> times() {
        return Arrays.stream(TimeOfDay.values())
                .map(time -> new Option(time.name(), words.time_of_day(time)))
                .toList();
    }

    /** Answers ticked among several; anything not offered is refused. */
    public Set<DayOfWeek> days(Form form) {
        return days(form, "days");
    }

    /** As {@link #days(Form)}, under another name. */
    public Set<DayOfWeek> days(Form form, String field) {
        return several(form, field, DayOfWeek.class);
    }

    /** As {@link #days(Form)}. */
    public Set<TimeOfDay> times(Form form) {
        return several(form, "times", TimeOfDay.class);
    }

    private <E extends Enum<E>> Set<E> several(Form form, String field, Class<E> answers) {
        var found = EnumSet.noneOf(answers);
        for (var typed : form.values(field)) {
            Arrays.stream(answers.getEnumConstants())
                    .filter(answer -> answer.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> form.reject(field, words.not_an_answer()));
        }
        return found;
    }

    /** A day that may be missing; null then, and when it was refused. */
    public @Nullable LocalDate optionalDay(Form form, String field) {
        if (form.value(field).isBlank()) {
            return null;
        }
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return form.date(field, today.minusYears(1), today.plusYears(2)).orElse(null);
    }

    public List<Option> audiences() {
        return Arrays.stream(Audience.values())
                .map(audience -> new Option(audience.name(), words.audience(audience), words.audience_hint(audience)))
                .toList();
    }

    public List<Option> urgencies() {
        return Arrays.stream(Urgency.values())
                .map(urgency -> new Option(urgency.name(), words.urgency(urgency)))
                .toList();
    }

    /** In whose name something is published; empty for whoever has only their own. */
    public List<Option> names() {
        return me.may(Right.PUBLISH_FOR_ORGANISATION)
                ? List.of(new Option("OWN", words.name_own()), new Option(ORGANISATION, words.name_organisation()))
                : List.of();
    }

    /** For whom whoever asks may act; empty when only for themselves. */
    public List<Option> people() {
        return withMyself(managed());
    }

    /** The same where it is known for whom. */
    public List<Option> people(Collection<PersonRef> managed) {
        return withMyself(managed.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList());
    }

    private List<Option> withMyself(List<Option> managed) {
        if (managed.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option(me.id().toString(), words.for_myself()));
        options.addAll(managed);
        return options;
    }

    /** The managed members for whom whoever asks may act; empty for everybody else. */
    public List<Option> managed() {
        return me.may(Right.ACT_FOR_MEMBERS)
                ? people.managedHere().stream()
                        .map(person -> new Option(person.id().toString(), person.displayName()))
                        .toList()
                : List.of();
    }
}
