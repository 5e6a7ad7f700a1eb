package org.communityexchange.pool.internal.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.Audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    static final List<String> SORTS = List.of("soonest");

    Event require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("event"));
    }

    /** As {@link #require}, as it stands now: whoever waited for a lock may have read it before. */
    Event requireAnew(UUID id) {
        var event = require(id);
        getEntityManager().refresh(event);
        return event;
    }

    /** Locked until the transaction ends. */
    Event requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("event"));
    }

    /** Those of a series, earliest first. */
    List<Event> ofSeries(UUID series) {
        return list("seriesId = ?1 order by seriesDay, id", series);
    }

    /** Those of these days that take place. */
    List<Event> on(Collection<LocalDate> days) {
        return days.isEmpty()
                ? List.of()
                : list("state = ?1 and heldOn in ?2 order by heldOn, title, id", Event.State.PUBLISHED, days);
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<Event> from(LocalDate today, Collection<Audience> audiences, ListQuery query) {
        query.sortOf(SORTS);
        var where = "state = :open and audience in :audiences and heldOn >= :today";
        var parameters = Parameters.with("audiences", audiences)
                .and("open", Event.State.PUBLISHED)
                .and("today", today);
        if (query.after() != null) {
            var after = find("id", query.after())
                    .firstResultOptional()
                    .orElseThrow(() -> new InvalidInput("after", "“after” takes the “next” of the part before."));
            where += " and (heldOn > :day or (heldOn = :day and id > :id))";
            parameters.and("day", after.heldOn()).and("id", after.id());
        }
        return find(where + " order by heldOn, id", parameters)
                .page(0, query.limit() + 1)
                .list();
    }
}
