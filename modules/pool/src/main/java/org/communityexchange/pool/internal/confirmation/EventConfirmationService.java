package org.communityexchange.pool.internal.confirmation;

import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.ConfirmedAll;
import org.communityexchange.pool.EventConfirmations;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.LeaveOut;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class EventConfirmationService implements EventConfirmations {

    private final Confirmations confirmations;
    private final Attendance attendance;

    EventConfirmationService(Confirmations confirmations, Attendance attendance) {
        this.confirmations = confirmations;
        this.attendance = attendance;
    }

    @Override
    @Transactional
    public ConfirmedAll confirm(EventId event, ConfirmAll confirmed, @Nullable LeaveOut leftOut, UUID key) {
        if (leftOut != null) {
            attendance.leaveOut(event, leftOut, null);
        }
        return confirmations.confirmAll(confirmed, key);
    }
}
