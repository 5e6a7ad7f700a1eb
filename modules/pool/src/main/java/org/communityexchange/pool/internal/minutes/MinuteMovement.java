package org.communityexchange.pool.internal.minutes;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.PersonOwned;
import org.communityexchange.pool.MinuteSplit;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one confirmation, or taking it back, did to a person's bank. */
@Entity
@Immutable
@PersonOwned
@Table(schema = "pool", name = "minute_movement")
class MinuteMovement {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    /** Where it was confirmed: part of naming the commitment, not of whose the row is. */
    @Column(name = "organisation_id")
    private String confirmedIn;

    @Column(name = "commitment_id")
    private UUID commitmentId;

    private int minutes;
    private int credits;

    @Column(name = "banked_before")
    private int bankedBefore;

    @Column(name = "banked_after")
    private int bankedAfter;

    @Column(name = "at")
    private Instant recordedAt;

    protected MinuteMovement() {}

    static MinuteMovement of(UUID person, String organisation, UUID commitment, MinuteSplit split, Instant now) {
        var movement = new MinuteMovement();
        movement.id = Ids.next();
        movement.personId = person;
        movement.confirmedIn = organisation;
        movement.commitmentId = commitment;
        movement.minutes = split.minutes();
        movement.credits = split.credits();
        movement.bankedBefore = split.bankedBefore();
        movement.bankedAfter = split.bankedAfter();
        movement.recordedAt = now;
        return movement;
    }
}
