package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromisePhotos;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who may look at photos of what was done, and who may change them when. */
@ApplicationScoped
public class PhotographedPromises {

    /** What somebody's word rests on, or will, stays as it is. */
    private static final Set<CommitmentState> SETTLED =
            EnumSet.of(CommitmentState.CONFIRMED, CommitmentState.REVERSED, CommitmentState.DISPUTED);

    private final Negotiation negotiation;
    private final EntityManager entities;
    private final TenantContext tenant;
    private final CurrentPerson me;

    PhotographedPromises(Negotiation negotiation, EntityManager entities, TenantContext tenant, CurrentPerson me) {
        this.negotiation = negotiation;
        this.entities = entities;
        this.tenant = tenant;
        this.me = me;
    }

    /**
     * A promise whose photos whoever asks may see here.
     *
     * @throws NotFound when there is none; whoever only wrote it down once is none of those they are for
     */
    public KnownPromise look(UUID id) {
        return shown(negotiation.look(id));
    }

    /** As {@link #look}; locked until the transaction ends. */
    public KnownPromise lock(UUID id) {
        return shown(negotiation.lock(id));
    }

    private static KnownPromise shown(KnownPromise promise) {
        if (promise.parties().isEmpty()) {
            throw new NotFound("commitment");
        }
        return promise;
    }

    /**
     * Whether whoever asks is shown the work although the promise is not theirs to see: as a steward of another organisation
     * who is asked to confirm it, or because they may read an open dispute about it.
     */
    public boolean isShownOtherwise(UUID id) {
        return (boolean) entities.createNativeQuery("""
                        select exists (select from pool.relief_work
                                        where organisation_id = :organisation and id = :id)
                            or exists (select from pool.dispute d
                                        where d.organisation_id = :organisation and d.commitment_id = :id
                                          and d.state = 'OPEN' and pool.is_heard(d.organisation_id, d.id, :me))""", Boolean.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("id", id)
                .setParameter("me", me.id().value())
                .getSingleResult();
    }

    /**
     * @throws Forbidden for anybody but who promised and the stewards who act for them
     * @throws ProblemException 409 {@code not-in-this-state} before it was taken up, and once it was confirmed or came to
     *     nothing
     */
    public void requireAdds(KnownPromise promise) {
        requireContributor(promise);
        if (!PromisePhotos.ADDED_IN.contains(promise.state())) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE,
                            "This promise is " + Commitment.said(promise.state())
                                    + ". Photos of what was done are added once it was taken up, until it is confirmed.")
                    .with("state", promise.state().name());
        }
    }

    /**
     * @throws Forbidden as {@link #requireAdds}
     * @throws ProblemException 409 {@code not-in-this-state} once it was confirmed, and while it is in question
     */
    public void requireRemoves(KnownPromise promise) {
        requireContributor(promise);
        if (SETTLED.contains(promise.state())) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE,
                            "This promise is " + Commitment.said(promise.state())
                                    + ", so its photos stay until they are deleted by themselves.")
                    .with("state", promise.state().name());
        }
    }

    private static void requireContributor(KnownPromise promise) {
        if (!promise.isContributorSide()) {
            throw new Forbidden("Whoever promised it changes its photos, or a steward who acts for them.");
        }
    }

    /** Whether whoever stands to a promise like this may take its photos away now. */
    static boolean mayChange(CommitmentState state, boolean isContributor) {
        return isContributor && state != CommitmentState.OFFERED && !SETTLED.contains(state);
    }

    /**
     * Nobody confirms what they looked at before its photos changed, and the word of a first steward counts no more.
     *
     * @param id locked by the caller
     */
    public void changed(UUID id) {
        update(
                "update pool.commitment set version = version + 1 where organisation_id = :organisation and id = :id",
                id);
        update("delete from pool.first_word where organisation_id = :organisation and commitment_id = :id", id);
    }

    private void update(String sql, UUID id) {
        entities.createNativeQuery(sql)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("id", id)
                .executeUpdate();
    }
}
