package org.communityexchange.web;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.value.Dollars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What a person typed, kept as typed, and what is wrong with it, field by field. The reading methods never throw: they
 * note a refusal and answer empty, so that one round shows every mistake. Ask {@link #hasErrors()} before using what
 * they answered; then {@code orElseThrow()} is safe.
 */
public final class Form {

    /**
     * A refusal and the field it belongs to; the field's name is also its id on the page.
     *
     * @param field empty when what was typed is right, and it is the whole that cannot be done now
     */
    public record FieldError(String field, String message) {}

    private static final String WHOLE_FORM = "";
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*[.,]\\d+|[+-]?\\d+[.,]");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final Map<String, List<String>> values;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final FormMessages messages;

    Form(Map<String, List<String>> values, FormMessages messages) {
        this.values = values;
        this.messages = messages;
    }

    /** Names the field in refusals as its label does on the page. Without it the name itself is shown in words. */
    public Form label(String field, String label) {
        labels.put(field, label);
        return this;
    }

    /** What was typed; empty when nothing was. Zero characters, which nobody types and nothing keeps, are left out. */
    public String value(String field) {
        var typed = values.get(field);
        return typed == null || typed.isEmpty() || typed.get(0) == null
                ? ""
                : typed.get(0).replace("\0", "");
    }

    /** All that was chosen under one name, such as several checkboxes. */
    public List<String> values(String field) {
        return List.copyOf(values.getOrDefault(field, List.of()));
    }

    /** Whether the checkbox was ticked, or this answer among several was. */
    public boolean checked(String field, String answer) {
        return values(field).contains(answer);
    }

    /** Whether the checkbox was ticked. */
    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    /** The refusal of this field; empty when there is none. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean hasError(String field) {
        return errors.containsKey(field);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Every refusal, in the order in which the fields were read. */
    public List<FieldError> errors() {
        return errors.entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
    }

    /** Refuses a field for a reason of the caller's. The first refusal of a field stays. */
    public Form reject(String field, String message) {
        errors.putIfAbsent(field, message);
        return this;
    }

    /** Says at the head of the form why it cannot be done as things are now; everything typed stays. */
    public Form refuse(String message) {
        return reject(WHOLE_FORM, message);
    }

    /** Takes over the refusals of a façade, so that the page shows them beside the fields. */
    public Form reject(ProblemException refusal) {
        refusal.errors().forEach(error -> reject(error.field(), error.detail()));
        return this;
    }

    /** Text that must be there. Answers it without surrounding space, or empty text when refused. */
    public String requiredText(String field, int max) {
        var text = optionalText(field, max);
        if (text.isEmpty() && !hasError(field)) {
            reject(field, messages.required(labelOf(field)));
        }
        return text.orElse("");
    }

    /** Text that may be missing. */
    public Optional<String> optionalText(String field, int max) {
        var text = value(field).strip();
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            reject(field, messages.too_long(labelOf(field), grouped(max), grouped(length)));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** An e-mail address: one @ and a dot after it. Whether it exists is shown by writing to it. */
    public Optional<String> email(String field) {
        var text = requiredText(field, 254);
        if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
            reject(field, messages.not_an_address(labelOf(field)));
        }
        return hasError(field) ? Optional.empty() : Optional.of(text);
    }

    /** A whole number from min to max, both included. */
    public OptionalLong wholeNumber(String field, long min, long max) {
        return number(field, min, max, messages::not_whole);
    }

    /** Credits: whole, from min to max, both included. */
    public OptionalLong credits(String field, long min, long max) {
        return number(field, min, max, (label, example) -> messages.credits_whole(example));
    }

    /** Dollars, answered in cents, from min to max cents, both included. */
    public OptionalLong cents(String field, long min, long max) {
        var text = requiredText(field, 100);
        if (hasError(field)) {
            return OptionalLong.empty();
        }
        var cents = Dollars.parse(text);
        if (cents.isEmpty()) {
            reject(field, messages.not_dollars(labelOf(field)));
        } else if (cents.getAsLong() < min) {
            reject(field, messages.too_small(labelOf(field), Dollars.words(min), text));
        } else if (cents.getAsLong() > max) {
            reject(field, messages.too_large(labelOf(field), Dollars.words(max), text));
        }
        return hasError(field) ? OptionalLong.empty() : cents;
    }

    /** Minutes: whole, from min to max, both included. */
    public OptionalLong minutes(String field, long min, long max) {
        return number(field, min, max, (label, example) -> messages.minutes_whole(example));
    }

    /** A date from earliest to latest, both included, as a date field sends it: 2026-12-03. */
    public Optional<LocalDate> date(String field, LocalDate earliest, LocalDate latest) {
        var text = requiredText(field, 100);
        if (hasError(field)) {
            return Optional.empty();
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            reject(field, messages.not_a_date(labelOf(field), earliest.toString()));
            return Optional.empty();
        }
        if (date.isBefore(earliest)) {
            reject(field, messages.too_early(labelOf(field), DAY.format(earliest)));
        } else if (date.isAfter(latest)) {
            reject(field, messages.too_late(labelOf(field), DAY.format(latest)));
        }
        return hasError(field) ? Optional.empty() : Optional.of(date);
    }

    /** A time of day, as a time field sends it: 18:30. */
    public Optional<LocalTime> time(String field) {
        var text = requiredText(field, 100);
        if (hasError(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException notATime) {
            reject(field, messages.not_a_time(labelOf(field)));
            return Optional.empty();
        }
    }

    /** One of the answers offered, by the constant's name. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> answers) {
        var text = value(field).strip();
        var answer = Arrays.stream(answers.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (answer.isEmpty()) {
            reject(field, messages.not_an_option(labelOf(field)));
        }
        return answer;
    }

    /** One of these answers. */
    public Optional<String> oneOf(String field, List<Option> answers) {
        var text = value(field).strip();
        var answer = answers.stream().map(Option::value).filter(text::equals).findFirst();
        if (answer.isEmpty()) {
            reject(field, messages.not_an_option(labelOf(field)));
        }
        return answer;
    }

    private OptionalLong number(String field, long min, long max, BiFunction<String, String, String> notWhole) {
        var text = requiredText(field, 100);
        if (hasError(field)) {
            return OptionalLong.empty();
        }
        var label = labelOf(field);
        if (DECIMAL.matcher(text).matches()) {
            reject(field, notWhole.apply(label, grouped(Math.max(min, 2))));
        } else if (!WHOLE.matcher(text).matches()) {
            reject(field, messages.not_a_number(label, grouped(min)));
        } else {
            // Compared as text first: a number of fifty digits is too large, not unreadable.
            var number = new java.math.BigInteger(text);
            if (number.compareTo(java.math.BigInteger.valueOf(min)) < 0) {
                reject(field, messages.too_small(label, grouped(min), text));
            } else if (number.compareTo(java.math.BigInteger.valueOf(max)) > 0) {
                reject(field, messages.too_large(label, grouped(max), text));
            } else {
                return OptionalLong.of(number.longValueExact());
            }
        }
        return OptionalLong.empty();
    }

    private String labelOf(String field) {
        var label = labels.get(field);
        if (label != null) {
            return label;
        }
        var words = field.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[-_.]", " ")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? field : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
