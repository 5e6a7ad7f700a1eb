package org.communityexchange.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.pool.CommitmentState.ACCEPTED;
import static org.communityexchange.pool.CommitmentState.CONFIRMED;
import static org.communityexchange.pool.CommitmentState.DECLINED;
import static org.communityexchange.pool.CommitmentState.DISPUTED;
import static org.communityexchange.pool.CommitmentState.FULFILLED;
import static org.communityexchange.pool.CommitmentState.LAPSED;
import static org.communityexchange.pool.CommitmentState.OFFERED;
import static org.communityexchange.pool.CommitmentState.REVERSED;
import static org.communityexchange.pool.CommitmentState.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class CommitmentEdgesTest {

    /** Written out again by hand: a step added to the program by mistake is missed here, and the other way round. */
    private static final Map<CommitmentState, Set<CommitmentState>> ALLOWED = Map.of(
            OFFERED, EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, LAPSED),
            ACCEPTED, EnumSet.of(FULFILLED, WITHDRAWN, DECLINED, LAPSED, DISPUTED),
            FULFILLED, EnumSet.of(CONFIRMED, ACCEPTED, DECLINED, WITHDRAWN, DISPUTED),
            DISPUTED, EnumSet.of(CONFIRMED, DECLINED, ACCEPTED, FULFILLED),
            CONFIRMED, EnumSet.of(REVERSED),
            DECLINED, EnumSet.noneOf(CommitmentState.class),
            WITHDRAWN, EnumSet.noneOf(CommitmentState.class),
            LAPSED, EnumSet.noneOf(CommitmentState.class),
            REVERSED, EnumSet.noneOf(CommitmentState.class));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CommitmentState.values())
                .flatMap(from -> Arrays.stream(CommitmentState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void allowsExactlyTheStepsWrittenDown(CommitmentState from, CommitmentState to) {
        assertThat(CommitmentEdges.find(from, to).isPresent())
                .isEqualTo(ALLOWED.get(from).contains(to));
    }

    @ParameterizedTest
    @EnumSource(CommitmentState.class)
    void letsNobodyButAStewardConfirm(CommitmentState from) {
        for (var party : EnumSet.complementOf(EnumSet.of(Party.STEWARD))) {
            assertThat(CommitmentEdges.from(from, EnumSet.of(party))).doesNotContain(CONFIRMED);
        }
        // The exchange takes one back where both sides of a dispute agree.
        for (var party : EnumSet.of(Party.CONTRIBUTOR, Party.RECEIVER)) {
            assertThat(CommitmentEdges.from(from, EnumSet.of(party))).doesNotContain(REVERSED);
        }
    }

    @Test
    void letsTheContributorFulfilAndWithdrawButNotAccept() {
        assertThat(CommitmentEdges.from(OFFERED, EnumSet.of(Party.CONTRIBUTOR))).containsExactly(WITHDRAWN);
        assertThat(CommitmentEdges.from(ACCEPTED, EnumSet.of(Party.CONTRIBUTOR)))
                .containsExactlyInAnyOrder(FULFILLED, WITHDRAWN, DISPUTED);
    }

    @Test
    void asksForAReasonWheneverSomethingIsRefusedOrTakenBack() {
        assertThat(CommitmentEdges.all())
                .filteredOn(edge -> EnumSet.of(DECLINED, DISPUTED, REVERSED).contains(edge.to()))
                .isNotEmpty()
                .allMatch(CommitmentEdges.Edge::needsReason);
    }

    @Test
    void namesEachStepOnce() {
        assertThat(CommitmentEdges.all())
                .extracting(edge -> edge.from() + " " + edge.to())
                .doesNotHaveDuplicates()
                .hasSize(19);
    }
}
