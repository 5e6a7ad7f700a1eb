package org.communityexchange.identity.internal.organisation;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How an organisation speaks of itself, and what it asks of whoever wants to join. */
record OrganisationWords(String name, String tagline, String description, List<String> joinQuestions) {

    static final int NAME_MAX = 120;
    static final int TAGLINE_MAX = 200;
    static final int DESCRIPTION_MAX = 4000;
    static final int QUESTIONS_MAX = 10;
    static final int QUESTION_MAX = 200;

    /** @throws InvalidInput naming each text that is missing or too long */
    OrganisationWords(
            @Nullable String name,
            @Nullable String tagline,
            @Nullable String description,
            @Nullable List<String> joinQuestions) {
        var errors = new ArrayList<FieldError>();
        this.name = limited(errors, "name", name, NAME_MAX);
        this.tagline = limited(errors, "tagline", tagline, TAGLINE_MAX);
        this.description = limited(errors, "description", description, DESCRIPTION_MAX);
        this.joinQuestions = joinQuestions == null
                ? List.of()
                : joinQuestions.stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (this.name.isEmpty()) {
            errors.add(new FieldError("name", "An organisation needs a name."));
        }
        if (this.joinQuestions.size() > QUESTIONS_MAX) {
            errors.add(new FieldError("joinQuestions", "Ask at most " + QUESTIONS_MAX + " questions."));
        }
        if (this.joinQuestions.stream().anyMatch(question -> question.length() > QUESTION_MAX)) {
            errors.add(new FieldError("joinQuestions", "A question can be at most " + QUESTION_MAX + " characters."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static String limited(List<FieldError> errors, String field, @Nullable String typed, int max) {
        var text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > max) {
            errors.add(new FieldError(field, "This can be at most " + max + " characters."));
        }
        return text;
    }
}
