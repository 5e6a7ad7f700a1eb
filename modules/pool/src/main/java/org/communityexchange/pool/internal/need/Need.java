package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A standing intent to receive, of a person or of the organisation itself. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "need")
class Need {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "needed_by")
    private @Nullable UUID neededBy;

    @Column(name = "published_by")
    private UUID publishedBy;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String place;

    @Column(name = "wanted_when")
    private String wantedWhen;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "minutes_estimate")
    private @Nullable Integer minutesEstimate;

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

    protected Need() {}

    /**
     * Looks at every field.
     *
     * @param neededBy null when the organisation needs it
     */
    static Need published(UUID id, PublishNeed said, @Nullable UUID neededBy, UUID publishedBy, Instant now) {
        var refusals = new Refusals();
        var need = new Need();
        need.id = id;
        need.neededBy = neededBy;
        need.publishedBy = publishedBy;
        need.title = refusals.text("title", "Title", said.title(), 120);
        need.description = refusals.optionalText("description", "Description", said.description(), 2000);
        need.category = refusals.chosen("category", "What is it about?", said.category());
        need.place = refusals.optionalText("place", "Place", said.place(), 120);
        need.wantedWhen = refusals.optionalText("when", "When", said.when(), 120);
        need.urgency = refusals.chosen("urgency", "How soon?", said.urgency());
        need.minutesEstimate =
                refusals.optionalWhole("minutesEstimate", "Minutes it may take", said.minutesEstimate(), 15, 960);
        need.audience = refusals.chosen("audience", "Who sees it?", said.audience());
        need.state = PublishedState.PUBLISHED;
        need.createdAt = now;
        refusals.throwIfAny();
        ToolLending.refuse(need.category, need.title);
        return need;
    }

    void close(Instant now) {
        if (state == PublishedState.PUBLISHED) {
            state = PublishedState.CLOSED;
            closedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    Instant createdAt() {
        return createdAt;
    }

    Audience audience() {
        return audience;
    }

    boolean isOpen() {
        return state == PublishedState.PUBLISHED;
    }

    /** Null when the organisation itself needs it. */
    @Nullable
    UUID neededBy() {
        return neededBy;
    }

    UUID publishedBy() {
        return publishedBy;
    }

    NeedView view(String organisationName, @Nullable PersonRef by, boolean mayClose, boolean mayAnswer) {
        return new NeedView(
                id,
                organisationId,
                organisationName,
                by,
                neededBy == null,
                title,
                description,
                category,
                place,
                wantedWhen,
                urgency,
                minutesEstimate,
                audience,
                state,
                createdAt,
                mayClose,
                mayAnswer);
    }
}
