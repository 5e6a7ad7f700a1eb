package org.communityexchange.pool;

import static org.communityexchange.pool.CommitmentState.ACCEPTED;
import static org.communityexchange.pool.CommitmentState.CONFIRMED;
import static org.communityexchange.pool.CommitmentState.DECLINED;
import static org.communityexchange.pool.CommitmentState.DISPUTED;
import static org.communityexchange.pool.CommitmentState.FULFILLED;
import static org.communityexchange.pool.CommitmentState.LAPSED;
import static org.communityexchange.pool.CommitmentState.OFFERED;
import static org.communityexchange.pool.CommitmentState.REVERSED;
import static org.communityexchange.pool.CommitmentState.WITHDRAWN;
import static org.communityexchange.pool.Party.CONTRIBUTOR;
import static org.communityexchange.pool.Party.EXCHANGE;
import static org.communityexchange.pool.Party.RECEIVER;
import static org.communityexchange.pool.Party.STEWARD;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every step a promise can take, and who may take it: the one statement of it, read by the program, by the tests and by
 * the page in the documentation. A pair that is not here is refused.
 */
public final class CommitmentEdges {

    /**
     * One step.
     *
     * @param who any of these may take it
     * @param needsReason whether it has to be said why
     * @param meaning one sentence for the documentation
     */
    public record Edge(CommitmentState from, CommitmentState to, Set<Party> who, boolean needsReason, String meaning) {}

    private static final List<Edge> ALL = List.of(
            edge(OFFERED, ACCEPTED, false, "The promise is taken up.", RECEIVER, STEWARD, EXCHANGE),
            edge(OFFERED, DECLINED, true, "No, thank you.", RECEIVER, STEWARD),
            edge(OFFERED, WITHDRAWN, false, "Taken back before anybody answered.", CONTRIBUTOR),
            edge(OFFERED, LAPSED, false, "Nobody answered in time.", EXCHANGE),
            edge(ACCEPTED, FULFILLED, false, "It was done, with the minutes it took.", CONTRIBUTOR, EXCHANGE),
            edge(ACCEPTED, WITHDRAWN, false, "Taken back after all; a place in a shift is free again.", CONTRIBUTOR),
            edge(ACCEPTED, DECLINED, true, "It is not needed any more.", RECEIVER, STEWARD),
            edge(
                    ACCEPTED,
                    LAPSED,
                    false,
                    "It did not happen, or nobody said so and time ran out. No blame.",
                    RECEIVER,
                    STEWARD,
                    EXCHANGE),
            edge(ACCEPTED, DISPUTED, true, "It does not go as agreed.", CONTRIBUTOR, RECEIVER, STEWARD),
            edge(FULFILLED, CONFIRMED, false, "A steward’s word that it was so. Credits come into being.", STEWARD),
            edge(FULFILLED, ACCEPTED, true, "A question first: it goes back to who promised.", STEWARD),
            edge(FULFILLED, DECLINED, true, "It was not so.", STEWARD),
            edge(FULFILLED, WITHDRAWN, false, "It was said too soon.", CONTRIBUTOR),
            edge(FULFILLED, DISPUTED, true, "Somebody says otherwise.", CONTRIBUTOR, RECEIVER, STEWARD),
            edge(DISPUTED, CONFIRMED, true, "Looked at again: it was so.", STEWARD),
            edge(DISPUTED, DECLINED, true, "Looked at again, or agreed by both: it was not so.", STEWARD, EXCHANGE),
            edge(DISPUTED, ACCEPTED, true, "The question is settled: it goes on as agreed.", EXCHANGE),
            edge(DISPUTED, FULFILLED, true, "The question is settled: it is confirmed as always.", EXCHANGE),
            edge(
                    CONFIRMED,
                    REVERSED,
                    true,
                    "Confirmed by mistake, or taken back by both. Credits and minutes go back.",
                    STEWARD,
                    EXCHANGE));

    private CommitmentEdges() {}

    /** All steps, in the order in which a promise usually takes them. */
    public static List<Edge> all() {
        return ALL;
    }

    public static Optional<Edge> find(CommitmentState from, CommitmentState to) {
        return ALL.stream()
                .filter(edge -> edge.from() == from && edge.to() == to)
                .findFirst();
    }

    /** Where these parties may take a promise from here. */
    public static Set<CommitmentState> from(CommitmentState state, Set<Party> parties) {
        var reachable = EnumSet.noneOf(CommitmentState.class);
        for (var edge : ALL) {
            if (edge.from() == state && edge.who().stream().anyMatch(parties::contains)) {
                reachable.add(edge.to());
            }
        }
        return reachable;
    }

    private static Edge edge(
            CommitmentState from, CommitmentState to, boolean needsReason, String meaning, Party first, Party... rest) {
        return new Edge(from, to, Set.copyOf(EnumSet.of(first, rest)), needsReason, meaning);
    }
}
