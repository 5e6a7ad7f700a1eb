package org.communityexchange.pool.internal.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.DisputeState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    static final List<String> NEWEST = List.of("newest");
    static final List<String> OLDEST = List.of("oldest");
    private static final Set<CommitmentState> WAITING =
            EnumSet.of(CommitmentState.OFFERED, CommitmentState.FULFILLED, CommitmentState.DISPUTED);

    /**
     * What was offered and not answered in time lapsed, written down or not. About what is in question somebody listens to both
     * sides.
     */
    private static final String WAITS = "state in :waiting and (state <> :offered or stateSince > :since) and id not in"
            + " (select d.commitmentId from Dispute d where d.state = :open and d.commitmentId is not null)";

    Commitment require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("commitment"));
    }

    /** Locked until the transaction ends: of two who act on one promise, the second sees what the first did. */
    Commitment requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("commitment"));
    }

    /** Asked without loading it, because what is loaded cannot be locked afterwards when somebody else changed it. */
    boolean isDisputed(UUID id) {
        return count("id = ?1 and state = ?2", id, CommitmentState.DISPUTED) > 0;
    }

    /** The series it is one of, or null. */
    @Nullable
    UUID seriesOf(UUID id) {
        return find("select terms.seriesId from Commitment where id = ?1", id)
                .project(UUID.class)
                .firstResult();
    }

    /**
     * One more than the limit, so that the caller knows whether anything follows.
     *
     * @param of whose promises, or null for everybody's
     */
    List<Commitment> newest(@Nullable UUID of, ListQuery query) {
        query.sortOf(NEWEST);
        var where = of == null ? "true = true" : "personId = :person";
        var parameters = new Parameters();
        if (of != null) {
            parameters.and("person", of);
        }
        if (query.after() != null) {
            var after = cursor(query);
            where += " and (createdAt < :moment or (createdAt = :moment and id < :id))";
            parameters.and("moment", after.createdAt()).and("id", after.id());
        }
        return find(where + " order by createdAt desc, id desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /** What waits for a steward, longest waiting first; one more than the limit. */
    List<Commitment> waiting(ListQuery query, Instant answeredSince) {
        query.sortOf(OLDEST);
        var where = WAITS;
        var parameters = Parameters.with("waiting", WAITING)
                .and("offered", CommitmentState.OFFERED)
                .and("since", answeredSince)
                .and("open", DisputeState.OPEN);
        if (query.after() != null) {
            var after = cursor(query);
            where += " and (stateSince > :moment or (stateSince = :moment and id > :id))";
            parameters.and("moment", after.stateSince()).and("id", after.id());
        }
        return find(where + " order by stateSince, id", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    /** Said to be done in these shifts and not confirmed yet, longest waiting first; at most so many. */
    List<Commitment> doneIn(Collection<UUID> shifts, int atMost) {
        return shifts.isEmpty()
                ? List.of()
                : find("state = ?1 and terms.shiftId in ?2 order by stateSince, id", CommitmentState.FULFILLED, shifts)
                        .page(0, atMost)
                        .list();
    }

    /** Of a series, in these states, the earliest first; locked until the transaction ends. */
    List<Commitment> ofSeries(UUID series, Collection<CommitmentState> states) {
        return find("terms.seriesId = ?1 and state in ?2 order by id", series, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The last one made of a series. */
    Commitment lastOf(UUID series) {
        return find("terms.seriesId = ?1 order by terms.occurrence desc", series)
                .firstResult();
    }

    /** Open promises about which nothing happened since then, the longest waiting first. */
    List<UUID> unchangedSince(Instant then) {
        return find(
                        "state in ?1 and stateSince <= ?2 order by stateSince, id",
                        EnumSet.of(CommitmentState.OFFERED, CommitmentState.ACCEPTED),
                        then)
                .stream()
                .map(Commitment::id)
                .toList();
    }

    List<Commitment> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private Commitment cursor(ListQuery query) {
        return find("id", query.after())
                .firstResultOptional()
                .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
    }
}
