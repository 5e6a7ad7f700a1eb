package org.communityexchange.treasury.internal.payment;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.PaymentAlarms.Alarm;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something the provider said that a treasurer has to look at. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "payment_alarm")
class RaisedAlarm {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "order_id", updatable = false)
    private @Nullable UUID orderId;

    @Column(name = "event_id", updatable = false)
    private String eventId;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String detail;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_note")
    private @Nullable String settledNote;

    @Version
    private int version;

    protected RaisedAlarm() {}

    static RaisedAlarm raised(UUID id, @Nullable UUID order, String event, String reason, String detail, Instant now) {
        var alarm = new RaisedAlarm();
        alarm.id = id;
        alarm.orderId = order;
        alarm.eventId = event;
        alarm.reason = reason;
        alarm.detail = detail;
        alarm.raisedAt = now;
        return alarm;
    }

    /** @return false when it was settled before */
    boolean settle(UUID by, String note, Instant now) {
        if (settledAt != null) {
            return false;
        }
        settledAt = now;
        settledBy = by;
        settledNote = note;
        return true;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID orderId() {
        return orderId;
    }

    Alarm view(@Nullable UUID contribution) {
        return new Alarm(id, orderId, reason, detail, raisedAt, contribution, settledAt != null);
    }
}
