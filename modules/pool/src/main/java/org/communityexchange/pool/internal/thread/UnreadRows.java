package org.communityexchange.pool.internal.thread;

import org.communityexchange.pool.UnreadThread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** What a person has not read, wherever, through the view that shows a person their own. */
@ApplicationScoped
class UnreadRows {

    private static final int MOST = 50;

    private final EntityManager entities;

    UnreadRows(EntityManager entities) {
        this.entities = entities;
    }

    List<UnreadThread> mine() {
        var select = entities.createNativeQuery("""
                select commitment_id, organisation_id, organisation_name, title, unread, last_at, to_stewards
                from pool.own_unread order by last_at desc, commitment_id""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new UnreadThread(
                        row.get("commitment_id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        row.get("unread", Integer.class),
                        row.get("last_at", Instant.class),
                        row.get("to_stewards", Boolean.class)))
                .toList();
    }

    /** Of one promise, for its page. */
    int about(UUID commitment) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(unread), 0) from pool.own_unread where commitment_id = :commitment")
                        .setParameter("commitment", commitment)
                        .getSingleResult())
                .intValue();
    }
}
