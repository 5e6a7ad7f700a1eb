package org.communityexchange.treasury.internal.gift;

import org.communityexchange.kernel.tenancy.PersonOwned;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody wrote with a gift, for the one it was for. */
@Entity
@PersonOwned
@Table(schema = "treasury", name = "gift_note")
class GiftNote {

    @Id
    @Column(name = "transfer_id")
    private UUID transferId;

    @Column(name = "giver_id")
    private UUID giverId;

    @Column(name = "receiver_id")
    private @Nullable UUID receiverId;

    private String note;

    private Instant at;

    protected GiftNote() {}

    static GiftNote of(UUID transfer, UUID giver, @Nullable UUID receiver, String note, Instant at) {
        var kept = new GiftNote();
        kept.transferId = transfer;
        kept.giverId = giver;
        kept.receiverId = receiver;
        kept.note = note;
        kept.at = at;
        return kept;
    }

    String note() {
        return note;
    }
}
