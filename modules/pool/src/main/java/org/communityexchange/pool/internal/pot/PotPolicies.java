package org.communityexchange.pool.internal.pot;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.PotPolicy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The one line that says how much the pot gives quietly, and how often. */
@ApplicationScoped
class PotPolicies {

    private static final UUID SUBJECT = UUID.nameUUIDFromBytes("pool.pot-policy".getBytes(StandardCharsets.UTF_8));

    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    PotPolicies(EntityManager entities, AuditTrail audit, CurrentPerson me, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    PotPolicy read() {
        var row = (Tuple) entities.createNativeQuery("""
                select most_credits, window_days, most_in_window, most_asks, answer_days from pool.pot_policy""", Tuple.class).getSingleResult();
        return new PotPolicy(
                row.get("most_credits", Integer.class),
                row.get("window_days", Integer.class),
                row.get("most_in_window", Integer.class),
                row.get("most_asks", Integer.class),
                row.get("answer_days", Integer.class));
    }

    PotPolicy decide(PotPolicy rules) {
        var refusals = new Refusals();
        refusals.whole("mostCredits", "Credits at once", rules.mostCredits(), 1, 1000);
        refusals.whole("windowDays", "Days counted", rules.windowDays(), 1, 365);
        refusals.whole(
                "mostInWindow", "Credits in that time", rules.mostInWindow(), Math.max(1, rules.mostCredits()), 5000);
        refusals.whole("mostAsks", "Requests in that time", rules.mostAsks(), 1, 100);
        refusals.whole("answerDays", "Days to answer", rules.answerDays(), 2, 90);
        refusals.throwIfAny();
        if (!rules.equals(read())) {
            entities.createNativeQuery("""
                            update pool.pot_policy set most_credits = :credits, window_days = :window,
                              most_in_window = :inWindow, most_asks = :asks, answer_days = :answer, changed_by = :by,
                              changed_at = :at""")
                    .setParameter("credits", rules.mostCredits())
                    .setParameter("window", rules.windowDays())
                    .setParameter("inWindow", rules.mostInWindow())
                    .setParameter("asks", rules.mostAsks())
                    .setParameter("answer", rules.answerDays())
                    .setParameter("by", me.id().value())
                    .setParameter("at", Timestamp.from(clock.instant()))
                    .executeUpdate();
            audit.record(
                    Act.of("pool.pot-policy-decided", SUBJECT, null, "The rules of the solidarity pot were decided."));
        }
        return rules;
    }
}
