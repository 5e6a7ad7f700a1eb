package org.communityexchange.pool.internal.publication;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.Publish;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A standing intent of a person or of the organisation itself, to give or to receive. */
@MappedSuperclass
@TenantOwned
public abstract class Publication {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    private @Nullable UUID person;

    @Column(name = "published_by")
    private UUID publishedBy;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String place;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private PublishedState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Publication() {}

    /**
     * Takes what was said, looking at every field of it; the caller looks at its own fields afterwards and ends with
     * {@link #finish}.
     *
     * @param person null when it is the organisation's own
     */
    protected void start(
            UUID id, Publish said, @Nullable UUID person, UUID publishedBy, Instant now, Refusals refusals) {
        this.id = id;
        this.person = person;
        this.publishedBy = publishedBy;
        title = refusals.text("title", "Title", said.title(), 120);
        description = refusals.optionalText("description", "Description", said.description(), 2000);
        category = refusals.chosen("category", "What is it about?", said.category());
        place = refusals.optionalText("place", "Place", said.place(), 120);
        state = PublishedState.PUBLISHED;
        createdAt = now;
    }

    /** Looks at who sees it, and refuses everything that was wrong at once. */
    protected void finish(Publish said, Refusals refusals) {
        audience = refusals.chosen("audience", "Who sees it?", said.audience());
        refusals.throwIfAny();
        ToolLending.refuse(category, title);
    }

    public void close(Instant now) {
        if (state == PublishedState.PUBLISHED) {
            state = PublishedState.CLOSED;
            closedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public String organisationId() {
        return organisationId;
    }

    /** Whose it is; null when it is the organisation's own. */
    public @Nullable UUID person() {
        return person;
    }

    public UUID publishedBy() {
        return publishedBy;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Category category() {
        return category;
    }

    public String place() {
        return place;
    }

    public Audience audience() {
        return audience;
    }

    public PublishedState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isOpen() {
        return state == PublishedState.PUBLISHED;
    }
}
