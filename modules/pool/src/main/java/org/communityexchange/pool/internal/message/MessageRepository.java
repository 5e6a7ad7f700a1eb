package org.communityexchange.pool.internal.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    /** As many as anybody scrolls through; the latest of them. */
    private static final int MOST = 200;

    /** The oldest first. */
    List<Message> about(Topic topic) {
        return find(where(topic) + " order by writtenAt desc, id desc", topic.id())
                .page(0, MOST)
                .list()
                .reversed();
    }

    long since(Topic topic, Instant then) {
        return count(where(topic) + " and writtenAt > ?2", topic.id(), then);
    }

    /** @throws NotFound when there is none of this topic */
    Message require(Topic topic, UUID id) {
        return find(where(topic) + " and id = ?2", topic.id(), id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("message"));
    }

    private static String where(Topic topic) {
        return topic.commitment() == null ? "disputeId = ?1" : "commitmentId = ?1";
    }
}
