package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tries other rules on the past before anybody decides about them: replays what the journal knows under another backing,
 * rate, cap, budget or expiry. The same journal and scenario always give the same figures. It cannot know what people would
 * have done under other rules; they do what they did.
 */
public interface Simulator {

    /**
     * Replays, and keeps the result for whoever gets its link. Outside any organisation the rules of all may be changed,
     * which needs {@link org.communityexchange.identity.Right#DECIDE_FOR_EXCHANGE}; inside one only its own, which needs
     * {@link org.communityexchange.identity.Right#READ_TREASURY} there.
     *
     * @param key the sender's name for this command, or null; the same key runs once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.Forbidden without the right
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code idempotency-key-reused} when the key came
     *     with another simulation before
     */
    SimulationView run(Simulate said, @Nullable UUID key);

    /**
     * One that was run; anybody signed in may read it, because it holds sums only.
     *
     * @throws org.communityexchange.kernel.problem.NotFound when there is no such simulation
     */
    SimulationView view(UUID id);

    /** Those run here, in the organisation or by the council: the newest twenty. */
    List<Headline> recent();

    /** Whose rules may be changed here, by name, with what was done last: what an empty field stands for. */
    List<Practice> practices();

    /** A simulation in a list. */
    record Headline(UUID id, String title, Instant madeAt) {

        public String href() {
            return "/exchange/simulations/" + id;
        }
    }

    /**
     * What the journal says an organisation did last.
     *
     * @param backingPercent declared for the last credits it issued for work, rounded down; null when it never did
     * @param rateCents it was promised for a credit of its last cash claim; null when there was none
     * @param expires whether the last credits it issued for work have an end
     */
    record Practice(
            String organisation,
            String organisationName,
            @Nullable Long backingPercent,
            @Nullable Long rateCents,
            boolean expires) {}
}
