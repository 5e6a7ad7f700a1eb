package org.communityexchange.identity.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class MembershipTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    private static final PersonId ANA = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());

    @Test
    void refusesToBeDecidedByWhoeverAsked() {
        var request = Membership.requested(ANA, "[]", NOON);

        assertThatThrownBy(() -> request.decide(Membership.State.ACTIVE, ANA, "", NOON))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                        .isEqualTo(IdentityProblem.OWN_REQUEST));
        assertThat(request.isActive()).isFalse();
    }

    @Test
    void isDecidedOnceAndKeepsWhoDecided() {
        var request = Membership.requested(ANA, "[]", NOON);
        request.decide(Membership.State.ACTIVE, BEN, "Welcome", NOON);

        assertThat(request.decidedBy()).isEqualTo(BEN);
        assertThat(request.decisionNote()).isEqualTo("Welcome");
        assertThatThrownBy(() -> request.decide(Membership.State.DECLINED, BEN, "", NOON))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                        .isEqualTo(IdentityProblem.ALREADY_DECIDED));
    }

    @Test
    void endsOnceAndOnlyWhenItWasActive() {
        var request = Membership.requested(ANA, "[]", NOON);

        assertThatThrownBy(() -> request.end(BEN, "", NOON)).isInstanceOf(ProblemException.class);

        request.decide(Membership.State.ACTIVE, BEN, "", NOON);
        request.end(BEN, "Moved", NOON);

        assertThat(request.state()).isEqualTo(Membership.State.ENDED);
        assertThatThrownBy(() -> request.end(BEN, "", NOON)).isInstanceOf(ProblemException.class);
    }

    @Test
    void keepsTheQuestionBesideTheAnswer() {
        var kept = JoinAnswers.toJson(List.of("Why?", "Skills?"), List.of(" Because \"so\" ", "Lamps"));

        assertThat(JoinAnswers.fromJson(kept))
                .containsExactly(new Answer("Why?", "Because \"so\""), new Answer("Skills?", "Lamps"));
    }

    @Test
    void namesEveryAnswerThatIsMissingOrTooLong() {
        assertThatThrownBy(() -> JoinAnswers.toJson(List.of("Why?", "Skills?"), List.of("x".repeat(1001))))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting("field")
                        .containsExactly("answers.0", "answers.1"));
    }
}
