package org.communityexchange.identity.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class OrganisationWordsTest {

    @Test
    void takesOneQuestionFromEachLine() {
        var words = new OrganisationWords("ICS", null, null, List.of("Why?\r\n\n  Skills? "));

        assertThat(words.joinQuestions()).containsExactly("Why?", "Skills?");
    }

    @Test
    void refusesAnEmptyNameElevenQuestionsAndTooLongTexts() {
        assertThatThrownBy(() -> new OrganisationWords(" ", "x".repeat(201), "", Collections.nCopies(11, "Why?")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting("field")
                        .containsExactly("tagline", "name", "joinQuestions"));
    }
}
