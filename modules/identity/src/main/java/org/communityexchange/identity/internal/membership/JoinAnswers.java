package org.communityexchange.identity.internal.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException.FieldError;

import java.util.ArrayList;
import java.util.List;

/** Answers to an organisation's questions, kept beside the questions as they were that day. */
final class JoinAnswers {

    static final int ANSWER_MAX = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private JoinAnswers() {}

    /**
     * Puts questions and answers together.
     *
     * @throws InvalidInput when a question has no answer, an answer is too long, or there are more answers than questions
     */
    static String toJson(List<String> questions, List<String> given) {
        var errors = new ArrayList<FieldError>();
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < questions.size(); i++) {
            var answer = i < given.size() && given.get(i) != null ? given.get(i).strip() : "";
            if (answer.isEmpty()) {
                errors.add(new FieldError(fieldOf(i), "Please answer: " + questions.get(i)));
            } else if (answer.codePointCount(0, answer.length()) > ANSWER_MAX) {
                errors.add(new FieldError(fieldOf(i), "An answer can be at most " + ANSWER_MAX + " characters."));
            }
            answers.add(new Answer(questions.get(i), answer));
        }
        if (given.size() > questions.size()) {
            errors.add(new FieldError("answers", "There are " + questions.size() + " questions and more answers."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Answer> fromJson(String kept) {
        try {
            return JSON.readValue(kept, new TypeReference<List<Answer>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Kept answers cannot be read", impossible);
        }
    }

    /** The name of the answer to a question: its JSON pointer in the API is {@code /answers/0}. */
    static String fieldOf(int question) {
        return "answers." + question;
    }
}
