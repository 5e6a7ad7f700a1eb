package org.communityexchange.pool.internal.policy;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PolicyService implements PromisePolicies {

    private final KnownPolicy known;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    PolicyService(
            KnownPolicy known,
            EntityManager entities,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.known = known;
        this.entities = entities;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PromisePolicy here() {
        return known.orElse(this::read);
    }

    private PromisePolicy read() {
        // One statement for what every page of a promise asks.
        var row = (Tuple) entities.createNativeQuery("""
                select * from (
                  select 1 as first, answer_days, remind_days, overdue_ask_days, overdue_lapse_days, room_start,
                         room_most, room_kept_each, second_above, evidence_above, stewards_elsewhere, pair_most,
                         photo_days
                  from pool.promise_policy where organisation_id = :organisation
                  union all
                  select 2, answer_days, remind_days, overdue_ask_days, overdue_lapse_days, room_start,
                         room_most, room_kept_each, second_above, evidence_above, stewards_elsewhere, pair_most,
                         photo_days
                  from pool.exchange_promise_policy) rules
                order by first limit 1""", Tuple.class)
                .setParameter("organisation", organisation())
                .getSingleResult();
        return new PromisePolicy(
                row.get("answer_days", Integer.class),
                row.get("remind_days", Integer.class),
                row.get("overdue_ask_days", Integer.class),
                row.get("overdue_lapse_days", Integer.class),
                row.get("room_start", Integer.class),
                row.get("room_most", Integer.class),
                row.get("room_kept_each", Integer.class),
                row.get("second_above", Integer.class),
                row.get("evidence_above", Integer.class),
                row.get("stewards_elsewhere", Boolean.class),
                row.get("pair_most", Integer.class),
                row.get("photo_days", Integer.class));
    }

    @Override
    @Transactional
    public PromisePolicy decide(PromisePolicy rules) {
        me.demand(Right.CONFIGURE);
        check(rules);
        if (rules.equals(here())) {
            return rules;
        }
        entities.createNativeQuery("""
                        insert into pool.promise_policy
                          (organisation_id, answer_days, remind_days, overdue_ask_days, overdue_lapse_days, room_start,
                           room_most, room_kept_each, second_above, evidence_above, stewards_elsewhere, pair_most,
                           photo_days, changed_by, changed_at)
                        values (:organisation, :answer, :remind, :ask, :lapse, :start, :most, :each,
                                cast(:second as int), cast(:evidence as int), :elsewhere, :pair, :photos, :by, :at)
                        on conflict (organisation_id) do update set
                          answer_days = excluded.answer_days, remind_days = excluded.remind_days,
                          overdue_ask_days = excluded.overdue_ask_days, overdue_lapse_days = excluded.overdue_lapse_days,
                          room_start = excluded.room_start, room_most = excluded.room_most,
                          room_kept_each = excluded.room_kept_each, second_above = excluded.second_above,
                          evidence_above = excluded.evidence_above, stewards_elsewhere = excluded.stewards_elsewhere,
                          pair_most = excluded.pair_most, photo_days = excluded.photo_days, changed_by = excluded.changed_by,
                          changed_at = excluded.changed_at""")
                .setParameter("organisation", organisation())
                .setParameter("answer", rules.answerDays())
                .setParameter("remind", rules.remindDays())
                .setParameter("ask", rules.overdueAskDays())
                .setParameter("lapse", rules.overdueLapseDays())
                .setParameter("start", rules.roomStart())
                .setParameter("most", rules.roomMost())
                .setParameter("each", rules.roomKeptEach())
                .setParameter("second", rules.secondAbove())
                .setParameter("evidence", rules.evidenceAbove())
                .setParameter("elsewhere", rules.stewardsElsewhere())
                .setParameter("pair", rules.pairMost())
                .setParameter("photos", rules.photoDays())
                .setParameter("by", me.id().value())
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
        known.forget();
        audit.record(Act.of(
                "pool.promise-policy-decided",
                UUID.nameUUIDFromBytes(organisation().getBytes(StandardCharsets.UTF_8)),
                null,
                "The rules of promises were decided."));
        return rules;
    }

    private String organisation() {
        return tenant.requireOrganisation().value();
    }

    private static void check(PromisePolicy rules) {
        var refusals = new Refusals();
        refusals.whole("answerDays", "Days to answer", rules.answerDays(), 2, 90);
        refusals.whole("remindDays", "Days before reminding", rules.remindDays(), 1, rules.answerDays() - 1);
        refusals.whole("overdueAskDays", "Days before asking", rules.overdueAskDays(), 1, 180);
        refusals.whole(
                "overdueLapseDays", "Days before it lapses", rules.overdueLapseDays(), rules.overdueAskDays() + 1, 365);
        refusals.whole("roomStart", "Promises to start with", rules.roomStart(), 1, 100);
        refusals.whole("roomMost", "Promises at most", rules.roomMost(), Math.max(1, rules.roomStart()), 100);
        refusals.whole("roomKeptEach", "Kept promises for one more", rules.roomKeptEach(), 1, 100);
        refusals.optionalWhole("secondAbove", "Two stewards above", rules.secondAbove(), 1, 1000);
        refusals.optionalWhole("evidenceAbove", "Evidence above", rules.evidenceAbove(), 1, 1000);
        refusals.whole("pairMost", "Times in 30 days", rules.pairMost(), 1, 1000);
        refusals.whole("photoDays", "Days that photos are kept", rules.photoDays(), 30, 1000);
        refusals.throwIfAny();
    }
}
