package org.communityexchange.treasury.internal.payment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.PaymentAlarms;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class AlarmService implements PaymentAlarms {

    private static final Logger LOG = Logger.getLogger(AlarmService.class);

    private final AlarmRepository alarms;
    private final OrderRepository orders;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    AlarmService(
            AlarmRepository alarms,
            OrderRepository orders,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.alarms = alarms;
        this.orders = orders;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** Raises one in the caller's transaction, for the treasurer and for whoever watches the log. */
    void raise(@Nullable PlacedOrder order, String event, String reason, String detail) {
        var id = Ids.next();
        alarms.persist(
                RaisedAlarm.raised(id, order == null ? null : order.id(), event, reason, detail, clock.instant()));
        audit.record(Act.of("treasury.payment-alarm-raised", id, null, detail));
        LOG.warnf("Payment alarm %s for %s (event %s): %s", reason, tenant.requireOrganisation(), event, detail);
    }

    @Override
    @Transactional
    public List<Alarm> open() {
        me.demand(Right.READ_TREASURY);
        return alarms.open().stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public Alarm settle(UUID id, String note) {
        me.demand(Right.RUN_TREASURY);
        var alarm = alarms.requireForUpdate(id);
        var refusals = new Refusals();
        var words = refusals.text("note", "What was done", note, 500);
        refusals.throwIfAny();
        if (alarm.settle(me.id().value(), words, clock.instant())) {
            audit.record(Act.of("treasury.payment-alarm-settled", id, null, "A payment alarm was settled.")
                    .because(words));
        }
        return view(alarm);
    }

    private Alarm view(RaisedAlarm alarm) {
        var order = alarm.orderId();
        return alarm.view(
                order == null
                        ? null
                        : orders.findByIdOptional(order)
                                .map(PlacedOrder::contributionId)
                                .orElse(null));
    }
}
