package org.communityexchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

class FormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private enum Funding {
        ISSUE,
        THANKS
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void refusesRequiredTextThatIsEmpty(String typed) {
        var form = form("title", typed);

        assertThat(form.requiredText("title", 80)).isEmpty();
        assertThat(form.error("title")).isEqualTo("Fill in “Title”.");
    }

    @Test
    void refusesAFieldThatWasNotSent() {
        var form = form("other", "x");

        form.requiredText("first-name", 80);

        assertThat(form.error("first-name")).isEqualTo("Fill in “First name”.");
    }

    @Test
    void refusesTenThousandCharactersAndNamesTheLimit() {
        var form = form("title", "x".repeat(10_000)).label("title", "What can you do?");

        form.requiredText("title", 120);

        assertThat(form.error("title")).isEqualTo("“What can you do?” can be at most 120 characters; this has 10,000.");
        assertThat(form.value("title")).hasSize(10_000);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(form("title", "🙂".repeat(5)).requiredText("title", 5)).isEqualTo("🙂🙂🙂🙂🙂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,5", ".5", "2.", "-0.5"})
    void refusesHalfACredit(String typed) {
        var form = form("credits", typed);

        assertThat(form.credits("credits", 1, 40)).isEmpty();
        assertThat(form.error("credits")).isEqualTo("Credits are whole numbers, like 2: they cannot be split.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, “Minutes” is at least 1; you wrote 0.",
        "-5, “Minutes” is at least 1; you wrote -5.",
        "10000, '“Minutes” is at most 1,440; you wrote 10000.'",
        "99999999999999999999, '“Minutes” is at most 1,440; you wrote 99999999999999999999.'",
        "1.5, 'Minutes are whole numbers, like 2.'",
        "10_000, '“Minutes” takes a number, like 1.'",
        "1e3, '“Minutes” takes a number, like 1.'",
        "٣, '“Minutes” takes a number, like 1.'",
        "half an hour, '“Minutes” takes a number, like 1.'"
    })
    void refusesMinutesThatCannotBe(String typed, String refusal) {
        var form = form("minutes", typed);

        assertThat(form.minutes("minutes", 1, 1440)).isEmpty();
        assertThat(form.error("minutes")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, “First day” cannot be before Fri 20 Nov 2026.",
        "2099-01-01, “First day” cannot be after Sat 20 Nov 2027.",
        "2026-02-30, '“First day” takes a date, written like 2026-11-20.'",
        "tomorrow, '“First day” takes a date, written like 2026-11-20.'"
    })
    void refusesADateOutOfRange(String typed, String refusal) {
        var form = form("starts", typed).label("starts", "First day");

        assertThat(form.date("starts", TODAY, TODAY.plusYears(1))).isEmpty();
        assertThat(form.error("starts")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issue", "POT", "<script>"})
    void refusesAnAnswerThatWasNotOffered(String typed) {
        var form = form("funding", typed);

        assertThat(form.oneOf("funding", Funding.class)).isEmpty();
        assertThat(form.error("funding")).isEqualTo("Choose one of the answers under “Funding”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana at example", "ana@", "@example.org", "ana@example", "a b@example.org"})
    void refusesWhatIsNoAddress(String typed) {
        var form = form("contact", typed);

        assertThat(form.email("contact")).isEmpty();
        assertThat(form.error("contact")).isEqualTo("“Contact” takes an e-mail address, like ana@example.org.");
    }

    @Test
    void refusesATimeThatIsNone() {
        var form = form("at", "25:00");

        assertThat(form.time("at")).isEmpty();
        assertThat(form.error("at")).isEqualTo("“At” takes a time of day, written like 18:30.");
    }

    @Test
    void listsRefusalsInTheOrderOfReadingAndKeepsTheFirstOfAField() {
        var form = form("credits", "x");
        form.requiredText("title", 80);
        form.credits("credits", 1, 40);
        form.reject("title", "Something else.");

        assertThat(form.errors())
                .containsExactly(
                        new Form.FieldError("title", "Fill in “Title”."),
                        new Form.FieldError("credits", "“Credits” takes a number, like 1."));
    }

    @Test
    void takesOverTheRefusalsOfAFacade() {
        var form = form("title", "Mending");

        form.reject(new InvalidInput("title", "You have an offer of this name already."));

        assertThat(form.error("title")).isEqualTo("You have an offer of this name already.");
    }

    @Test
    void readsWhatIsFine() {
        var form = form(
                "title",
                "  Mending  ",
                "credits",
                " 4 ",
                "minutes",
                "+45",
                "starts",
                "2026-12-03",
                "at",
                "18:30",
                "funding",
                "THANKS",
                "contact",
                "ana@example.org");

        assertThat(form.requiredText("title", 80)).isEqualTo("Mending");
        assertThat(form.credits("credits", 1, 40)).hasValue(4);
        assertThat(form.minutes("minutes", 1, 1440)).hasValue(45);
        assertThat(form.date("starts", TODAY, TODAY.plusYears(1))).contains(LocalDate.of(2026, 12, 3));
        assertThat(form.time("at")).contains(LocalTime.of(18, 30));
        assertThat(form.oneOf("funding", Funding.class)).contains(Funding.THANKS);
        assertThat(form.email("contact")).contains("ana@example.org");
        assertThat(form.optionalText("details", 80)).isEmpty();
        assertThat(form.hasErrors()).isFalse();
        assertThat(form.value("title")).isEqualTo("  Mending  ");
    }

    private static Form form(String... namesAndValues) {
        var values = new java.util.LinkedHashMap<String, List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Form(Map.copyOf(values), EnglishMessages.of(FormMessages.class));
    }
}
