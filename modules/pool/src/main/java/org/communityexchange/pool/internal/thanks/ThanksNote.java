package org.communityexchange.pool.internal.thanks;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.ThanksView;
import org.communityexchange.pool.ThanksView.Side;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A note between two. Its words never change; whether it is told, each of them decides at any time. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "thanks_note")
class ThanksNote {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitmentId;

    @Column(name = "spend_id", updatable = false)
    private @Nullable UUID spendId;

    @Column(name = "from_id", updatable = false)
    private @Nullable UUID fromId;

    @Column(name = "to_id", updatable = false)
    private @Nullable UUID toId;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Column(updatable = false)
    private String words;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_called")
    private @Nullable Called fromCalled;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_audience")
    private @Nullable Audience fromAudience;

    @Column(name = "from_told_by")
    private @Nullable UUID fromToldBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_called")
    private @Nullable Called toCalled;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_audience")
    private @Nullable Audience toAudience;

    @Column(name = "to_told_by")
    private @Nullable UUID toToldBy;

    private @Nullable Boolean shown;

    @Column(name = "looked_by")
    private @Nullable UUID lookedBy;

    @Column(name = "looked_at")
    private @Nullable Instant lookedAt;

    @Column(name = "look_reason")
    private String lookReason;

    @Version
    private int version;

    protected ThanksNote() {}

    static ThanksNote of(UUID id, Reason reason, UUID by, String words, Instant now) {
        var note = new ThanksNote();
        note.id = id;
        note.commitmentId = reason.commitment();
        note.spendId = reason.spend();
        note.fromId = reason.from();
        note.toId = reason.to();
        note.writtenBy = by;
        note.words = words;
        note.writtenAt = now;
        note.lookReason = "";
        return note;
    }

    /**
     * What is thanked for.
     *
     * @param from who was helped, or null for the organisation
     * @param to who did it, or null for the organisation
     */
    record Reason(
            @Nullable UUID commitment,
            @Nullable UUID spend,
            @Nullable UUID from,
            @Nullable UUID to) {}

    void tell(Side side, Called called, Audience audience, UUID by) {
        if (side == Side.FROM) {
            fromCalled = called;
            fromAudience = audience;
            fromToldBy = by;
        } else {
            toCalled = called;
            toAudience = audience;
            toToldBy = by;
        }
        forgetLook();
    }

    void keepPrivate(Side side) {
        if (side == Side.FROM) {
            fromCalled = null;
            fromAudience = null;
            fromToldBy = null;
        } else {
            toCalled = null;
            toAudience = null;
            toToldBy = null;
        }
        forgetLook();
    }

    private void forgetLook() {
        shown = null;
        lookedBy = null;
        lookedAt = null;
        lookReason = "";
    }

    void look(boolean show, UUID by, String reason, Instant now) {
        shown = show;
        lookedBy = by;
        lookedAt = now;
        lookReason = show ? "" : reason;
    }

    boolean tells(Side side) {
        return (side == Side.FROM ? fromCalled : toCalled) != null;
    }

    boolean says(Side side, Called called, Audience audience) {
        return side == Side.FROM
                ? called == fromCalled && audience == fromAudience
                : called == toCalled && audience == toAudience;
    }

    boolean isAllowed() {
        return fromCalled != null && toCalled != null;
    }

    /** Whether somebody wrote it, is one of the two, or spoke for one of them. */
    boolean hasPart(UUID person) {
        return Stream.of(writtenBy, fromId, toId, fromToldBy, toToldBy)
                .filter(Objects::nonNull)
                .anyMatch(person::equals);
    }

    /** How far the more careful of the two lets it be told. */
    Audience audience() {
        return Stream.of(fromAudience, toAudience)
                .filter(Objects::nonNull)
                .min((one, other) -> Integer.compare(reach(one), reach(other)))
                .orElse(Audience.ORGANISATION);
    }

    static int reach(Audience audience) {
        return switch (audience) {
            case ORGANISATION -> 1;
            case EXCHANGE -> 2;
            case PUBLIC -> 3;
        };
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID party(Side side) {
        return side == Side.FROM ? fromId : toId;
    }

    @Nullable
    Called called(Side side) {
        return side == Side.FROM ? fromCalled : toCalled;
    }

    String words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Boolean shown() {
        return shown;
    }

    ThanksView view(String organisationName, @Nullable PersonRef from, @Nullable PersonRef to, Side mine) {
        return new ThanksView(
                id,
                organisationId,
                organisationName,
                from,
                to,
                words,
                writtenAt,
                mine,
                mine == Side.FROM ? fromCalled : toCalled,
                mine == Side.FROM ? fromAudience : toAudience,
                tells(mine == Side.FROM ? Side.TO : Side.FROM),
                shown,
                lookReason);
    }
}
