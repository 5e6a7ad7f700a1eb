package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.NeedAnswer;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PhotoView;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.publication.Ground;
import org.communityexchange.pool.internal.publication.Publication;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

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
@AttributeOverride(name = "when", column = @Column(name = "wanted_when"))
class Need extends Publication {

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "minutes_estimate")
    private @Nullable Integer minutesEstimate;

    protected Need() {}

    /** Looks at every field. */
    static Need published(Ground ground, PublishNeed said) {
        var refusals = new Refusals();
        var need = new Need();
        need.start(ground, said, refusals);
        need.urgency = refusals.chosen("urgency", "How soon?", said.urgency());
        need.minutesEstimate =
                refusals.optionalWhole("minutesEstimate", "Minutes it may take", said.minutesEstimate(), 15, 960);
        need.finish(ground, said, refusals);
        return need;
    }

    @Override
    protected int standsForDays() {
        return 60;
    }

    /**
     * @param veil what stands in place of its words; null when whoever asks may read them
     * @param promised how many promises answer it
     * @param zone where the organisation is, and its days are meant
     * @param answers those of the promises that whoever asks may read
     */
    NeedView view(
            String organisationName,
            Category category,
            @Nullable String veil,
            @Nullable PersonRef by,
            int promised,
            Instant now,
            ZoneId zone,
            boolean mayClose,
            boolean mayAnswer,
            List<NeedAnswer> answers,
            List<PhotoView> photos) {
        return new NeedView(
                id(),
                organisationId(),
                organisationName,
                veil == null ? by : null,
                person() == null,
                veil == null ? title() : veil,
                veil == null ? description() : "",
                category.code(),
                category.name(),
                veil == null ? place() : "",
                veil == null ? when() : "",
                days(),
                times(),
                firstDay(),
                lastDay(),
                urgency,
                minutesEstimate,
                promised,
                Math.toIntExact(Duration.between(createdAt(), now).toDays()),
                audience(),
                state(now),
                createdAt(),
                expiresAt(),
                category.isSensitive(),
                veil != null,
                mayClose,
                mayClose && mayStandLonger(now, zone),
                mayAnswer,
                answers,
                veil == null ? photos : List.of());
    }
}
