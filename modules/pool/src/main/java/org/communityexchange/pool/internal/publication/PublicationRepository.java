package org.communityexchange.pool.internal.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PublishedState;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.LockModeType;

/** Finds publications of one kind in the current organisation. */
public abstract class PublicationRepository<P extends Publication> implements PanacheRepositoryBase<P, UUID>, Ending {

    private static final List<String> SORTS = List.of("newest", "title");

    /** @throws NotFound when there is none with this id here */
    public P require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound(thing()));
    }

    /**
     * As {@link #require}, locked until the transaction ends.
     *
     * @throws NotFound when there is none with this id here
     */
    public P requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound(thing()));
    }

    /**
     * Those that stand at this moment: one more than the limit, so that the caller knows whether anything follows.
     *
     * @param except leaves these out
     */
    public List<P> open(Collection<Audience> audiences, Instant now, Collection<UUID> except, ListQuery query) {
        var byTitle = query.sortOf(SORTS).equals("title");
        var where = new StringBuilder("state = :open and audience in :audiences and expiresAt > :now");
        var parameters = Parameters.with("audiences", audiences)
                .and("open", PublishedState.PUBLISHED)
                .and("now", now);
        if (!except.isEmpty()) {
            where.append(" and id not in :except");
            parameters.and("except", except);
        }
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where.append(
                    byTitle
                            ? " and (title > :title or (title = :title and id > :id))"
                            : " and (createdAt < :at or (createdAt = :at and id < :id))");
            parameters.and("id", after.id());
            if (byTitle) {
                parameters.and("title", after.title());
            } else {
                parameters.and("at", after.createdAt());
            }
        }
        where.append(byTitle ? " order by title, id" : " order by createdAt desc, id desc");
        return find(where.toString(), parameters).page(0, query.limit() + 1).list();
    }

    @Override
    public List<P> ending(Instant now, Instant until) {
        return list("state = ?1 and expiresAt > ?2 and expiresAt <= ?3", PublishedState.PUBLISHED, now, until);
    }
}
