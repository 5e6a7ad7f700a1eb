package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.publication.Publication;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A standing intent to receive, of a person or of the organisation itself. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "need")
@AttributeOverride(name = "person", column = @Column(name = "needed_by"))
class Need extends Publication {

    @Column(name = "wanted_when")
    private String wantedWhen;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "minutes_estimate")
    private @Nullable Integer minutesEstimate;

    protected Need() {}

    /**
     * Looks at every field.
     *
     * @param neededBy null when the organisation needs it
     */
    static Need published(UUID id, PublishNeed said, @Nullable UUID neededBy, UUID publishedBy, Instant now) {
        var refusals = new Refusals();
        var need = new Need();
        need.start(id, said, neededBy, publishedBy, now, refusals);
        need.wantedWhen = refusals.optionalText("when", "When", said.when(), 120);
        need.urgency = refusals.chosen("urgency", "How soon?", said.urgency());
        need.minutesEstimate =
                refusals.optionalWhole("minutesEstimate", "Minutes it may take", said.minutesEstimate(), 15, 960);
        need.finish(said, refusals);
        return need;
    }

    NeedView view(String organisationName, @Nullable PersonRef by, boolean mayClose, boolean mayAnswer) {
        return new NeedView(
                id(),
                organisationId(),
                organisationName,
                by,
                person() == null,
                title(),
                description(),
                category(),
                place(),
                wantedWhen,
                urgency,
                minutesEstimate,
                audience(),
                state(),
                createdAt(),
                mayClose,
                mayAnswer);
    }
}
