package org.communityexchange.pool.internal.minutes;

import org.communityexchange.kernel.tenancy.PersonOwned;
import org.communityexchange.pool.MinuteSplit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one person has in the bank: 0 to 29 minutes. Always locked before it changes. */
@Entity
@PersonOwned
@Table(schema = "pool", name = "minute_bank")
class BankedMinutes {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    private int minutes;

    protected BankedMinutes() {}

    int minutes() {
        return minutes;
    }

    void become(MinuteSplit split) {
        if (split.bankedBefore() != minutes) {
            throw new IllegalStateException("The bank holds " + minutes + ", not " + split.bankedBefore());
        }
        minutes = split.bankedAfter();
    }
}
