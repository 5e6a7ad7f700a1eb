package org.communityexchange.pool.internal.message;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.MessageView;
import org.communityexchange.pool.PersonRef;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A short note. Its words can go; that it was written stays. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "promise_message")
class Message {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id", updatable = false)
    private String organisationId;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitmentId;

    @Column(name = "dispute_id", updatable = false)
    private @Nullable UUID disputeId;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    private String body;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "hidden_by")
    private @Nullable UUID hiddenBy;

    @Column(name = "hidden_at")
    private @Nullable Instant hiddenAt;

    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;

    @Version
    private int version;

    protected Message() {}

    static Message of(UUID id, Topic topic, UUID author, String body, Instant now) {
        var message = new Message();
        message.id = id;
        message.commitmentId = topic.commitment();
        message.disputeId = topic.dispute();
        message.authorId = author;
        message.body = body;
        message.writtenAt = now;
        return message;
    }

    /** @throws Forbidden for anybody but who wrote it */
    void remove(UUID by, Instant now) {
        if (!by.equals(authorId)) {
            throw new Forbidden("Whoever wrote it takes it away.");
        }
        if (removedAt == null) {
            removedAt = now;
            body = "";
        }
    }

    /** @throws Forbidden for who wrote it: they take it away instead */
    void hide(UUID by, String reason, Instant now) {
        if (by.equals(authorId)) {
            throw new Forbidden("You wrote it yourself. Take it away instead.");
        }
        if (hiddenAt == null) {
            hiddenBy = by;
            hiddenAt = now;
            hiddenReason = reason;
        }
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
    }

    /** @param asking who reads it; mayHide whether they are a steward here */
    MessageView view(PersonRef author, UUID asking, boolean mayHide) {
        var own = authorId.equals(asking);
        return new MessageView(
                id,
                author,
                writtenAt,
                hiddenAt == null ? body : "",
                removedAt != null,
                hiddenReason,
                null,
                own && removedAt == null && hiddenAt == null,
                mayHide && !own && removedAt == null && hiddenAt == null);
    }
}
