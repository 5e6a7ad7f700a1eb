package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.publication.Sight;
import org.communityexchange.pool.internal.publication.Veil;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Needs as a promise answers them. */
@ApplicationScoped
public class Requests {

    /**
     * @param title as everybody may read it, because it stands on the promise too
     * @param neededBy null when the organisation itself needs it
     * @param giveBack how whoever needs it means to give back
     */
    public record Request(UUID need, String title, @Nullable UUID neededBy, Funding giveBack) {}

    private final NeedRepository needs;
    private final Sight sight;
    private final Veil veil;
    private final Clock clock;

    Requests(NeedRepository needs, Sight sight, Veil veil, Clock clock) {
        this.needs = needs;
        this.sight = sight;
        this.veil = veil;
        this.clock = clock;
    }

    /**
     * A need that may be answered.
     *
     * @throws NotFound when there is no such need for whoever asks
     * @throws ProblemException 409 {@code closed}
     */
    public Request open(NeedId id) {
        var need = needs.require(id.value());
        if (!sight.sees(need.audience())) {
            throw new NotFound("need");
        }
        if (!need.isOpen(clock.instant())) {
            throw new ProblemException(PoolProblem.CLOSED, "This need was closed, or its time is over.");
        }
        return new Request(need.id(), veil.publicTitle(need), need.person(), need.giveBack());
    }

    /** Whose needs these are; those of the organisation itself are absent. */
    public Map<UUID, UUID> owners(Collection<UUID> ids) {
        var owners = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            needs.list("id in ?1", ids).forEach(need -> {
                if (need.person() != null) {
                    owners.put(need.id(), need.person());
                }
            });
        }
        return owners;
    }
}
