package org.communityexchange.pool.internal.need;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.AskedOffer;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.Funding;
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
import java.util.Map;
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
@AttributeOverride(name = "when", column = @Column(name = "wanted_when"))
class Need extends Publication {

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "minutes_estimate")
    private @Nullable Integer minutesEstimate;

    @Column(name = "offer_organisation_id")
    private @Nullable String offerOrganisation;

    @Column(name = "offer_id")
    private @Nullable UUID offer;

    @Enumerated(EnumType.STRING)
    @Column(name = "give_back")
    private Funding giveBack;

    /** When it was last let stand anew; what was kept before that is not asked about again. */
    @Column(name = "renewed_at")
    private @Nullable Instant renewedAt;

    protected Need() {}

    /**
     * Looks at every field.
     *
     * @param asks the offer it asks for, or null
     */
    static Need published(Ground ground, PublishNeed said, @Nullable AskedOffer asks) {
        var refusals = new Refusals();
        var need = new Need();
        need.start(ground, said, refusals);
        need.want(said, refusals);
        need.giveBack = givenBack(ground, said.giveBack(), refusals);
        need.finish(ground, said, refusals);
        need.offer = asks == null ? null : asks.offer();
        need.offerOrganisation = asks == null ? null : asks.organisation();
        return need;
    }

    /** Says it anew, which lets it stand anew. */
    void change(Ground ground, PublishNeed said) {
        var refusals = new Refusals();
        say(ground, said, refusals);
        want(said, refusals);
        if (said.giveBack() != null && said.giveBack() != giveBack) {
            giveBack = givenBack(ground, said.giveBack(), refusals);
        }
        if (said.audience() == Audience.ORGANISATION
                && offerOrganisation != null
                && !offerOrganisation.equals(organisationId())) {
            refusals.refuse(
                    "audience", "It asks for an offer of another organisation, where nobody could read it then.");
        }
        finish(ground, said, refusals);
        renewedAt = ground.now();
    }

    private void want(PublishNeed said, Refusals refusals) {
        urgency = refusals.chosen("urgency", "How soon?", said.urgency());
        minutesEstimate =
                refusals.optionalWhole("minutesEstimate", "Minutes it may take", said.minutesEstimate(), 15, 960);
    }

    @Override
    protected Map<String, @Nullable Object> facts() {
        var facts = super.facts();
        facts.put("how soon", urgency);
        facts.put("minutes", minutesEstimate);
        facts.put("how to give back", giveBack);
        return facts;
    }

    @Override
    public void renew(Instant now, ZoneId zone) {
        super.renew(now, zone);
        renewedAt = now;
    }

    /** Whether a promise to a person's need was kept since it was last let stand anew. */
    private boolean mayBeOver(Answered answered) {
        var keptAt = answered.keptAt();
        return person() != null && keptAt != null && (renewedAt == null || keptAt.isAfter(renewedAt));
    }

    /** New credits are for the commons; a wallet or the pot gives only where a person is helped. */
    private static Funding givenBack(Ground ground, @Nullable Funding said, Refusals refusals) {
        var isPersons = ground.person() != null;
        if (said == null) {
            return isPersons ? Funding.TRANSFER : Funding.ISSUE;
        }
        if (isPersons && said == Funding.ISSUE) {
            refusals.refuse(
                    "giveBack", "New credits are for what the organisation needs itself. Choose another answer.");
        } else if (!isPersons && said.isPaid()) {
            refusals.refuse("giveBack", "The organisation gives new credits or thanks for what it needs itself.");
        }
        return said;
    }

    Funding giveBack() {
        return giveBack;
    }

    /** An offer of another organisation is said only to whoever looks after the need: others may not be able to read it. */
    private @Nullable AskedOffer asks(boolean mayClose) {
        return offer == null || offerOrganisation == null || !(mayClose || offerOrganisation.equals(organisationId()))
                ? null
                : new AskedOffer(offer, offerOrganisation);
    }

    @Override
    protected int standsForDays() {
        return 60;
    }

    /**
     * @param veil what stands in place of its words; null when whoever asks may read them
     * @param zone where the organisation is, and its days are meant
     * @param answers those of the promises that whoever asks may read
     */
    NeedView view(
            String organisationName,
            Category category,
            @Nullable String veil,
            @Nullable PersonRef by,
            Answered answered,
            Instant now,
            ZoneId zone,
            boolean mayClose,
            boolean mayChange,
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
                answered.standing(),
                answered.kept(),
                Math.toIntExact(Duration.between(createdAt(), now).toDays()),
                audience(),
                state(now),
                createdAt(),
                expiresAt(),
                category.isSensitive(),
                veil != null,
                asks(mayClose),
                giveBack,
                mayClose && isOpen(now) && mayBeOver(answered),
                mayClose,
                mayChange && veil == null,
                version(),
                mayClose && mayStandLonger(now, zone),
                mayAnswer,
                answers,
                veil == null ? photos : List.of());
    }
}
