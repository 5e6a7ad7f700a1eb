package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.DisputeProcess;
import org.communityexchange.pool.PoolProblem;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets people listen to both sides, as the {@link DisputeProcess} answers. */
@ApplicationScoped
class Listening {

    private final DisputeRepository disputes;
    private final DisputeProcess process;
    private final AuditTrail audit;
    private final CurrentPerson me;

    Listening(DisputeRepository disputes, DisputeProcess process, AuditTrail audit, CurrentPerson me) {
        this.disputes = disputes;
        this.process = process;
        this.audit = audit;
        this.me = me;
    }

    /**
     * From now on whoever asks listens to both; the caller has locked it. Twice is once.
     *
     * @throws NotFound for whom it is not
     * @throws ProblemException 409 {@code own-dispute}, {@code dispute-taken} or {@code dispute-ended}
     */
    void begin(Dispute dispute) {
        var asking = me.id().value();
        if (dispute.isListening(asking)) {
            return;
        }
        var answers = process.mayListen(List.of(dispute.asCase()));
        switch (Objects.requireNonNull(answers.get(dispute.id()))) {
            case STRANGER -> throw new NotFound("dispute");
            case CONCERNED ->
                throw new ProblemException(
                        PoolProblem.OWN_DISPUTE, "It concerns you. Another steward listens to both.");
            case TAKEN -> {
                dispute.requireOpen();
                throw new ProblemException(PoolProblem.DISPUTE_TAKEN, "Two listen to it already.");
            }
            case MAY -> {
                dispute.requireOpen();
                dispute.heardBy(asking);
                // Before its messages are read: the database shows them to whom the row names.
                disputes.flush();
                audit.record(Act.of("pool.dispute-taken-up", dispute.id(), null, "Somebody listens to both sides."));
            }
        }
    }
}
