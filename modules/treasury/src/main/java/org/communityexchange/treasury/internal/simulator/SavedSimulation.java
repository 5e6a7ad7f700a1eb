package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.ledger.Seal;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A simulation as it was run. Only grows; what the council looked at stays what it was. */
@Entity
@ExchangeWide
@Table(schema = "treasury", name = "simulation")
class SavedSimulation {

    @Id
    private UUID id;

    @Column(name = "asked_in")
    private @Nullable String askedIn;

    private String title;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String parameters;

    private String result;

    @Column(name = "seal_seq")
    private @Nullable Long sealSeq;

    @Column(name = "seal_hash")
    private @Nullable String sealHash;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "command_key")
    private @Nullable UUID commandKey;

    protected SavedSimulation() {}

    /**
     * @param askedIn the organisation; null for the council
     * @param parameters what was asked, as JSON
     * @param result what came out, as JSON
     * @param seal the newest block it rests on, if there is one
     */
    static SavedSimulation of(
            UUID id,
            @Nullable String askedIn,
            Question question,
            String parameters,
            String result,
            @Nullable Seal seal) {
        var saved = new SavedSimulation();
        saved.id = id;
        saved.askedIn = askedIn;
        saved.title = question.title();
        saved.firstDay = question.from();
        saved.lastDay = question.to();
        saved.parameters = parameters;
        saved.result = result;
        saved.sealSeq = seal == null ? null : (Long) seal.seq();
        saved.sealHash = seal == null ? null : seal.hash();
        return saved;
    }

    SavedSimulation by(UUID person, Instant now, @Nullable UUID key) {
        madeBy = person;
        madeAt = now;
        commandKey = key;
        return this;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String askedIn() {
        return askedIn;
    }

    String title() {
        return title;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String parameters() {
        return parameters;
    }

    String result() {
        return result;
    }

    @Nullable
    Long sealSeq() {
        return sealSeq;
    }

    @Nullable
    String sealHash() {
        return sealHash;
    }

    UUID madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }
}
