package org.communityexchange.pool.internal.dispute;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.OpenDispute;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.commitment.OpenDisputes;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Disputes as a promise's own steps lead to them, in the transaction of the step. */
@ApplicationScoped
class PromiseDisputes implements OpenDisputes {

    private final DisputeRepository disputes;
    private final DisputeService service;
    private final Listening listening;

    PromiseDisputes(DisputeRepository disputes, DisputeService service, Listening listening) {
        this.disputes = disputes;
        this.service = service;
        this.listening = listening;
    }

    @Override
    public void open(UUID commitment, String reason) {
        var said = new OpenDispute(commitment, null, DisputeKind.OTHER, reason, null);
        service.open(Ids.next(), said, DisputeKind.OTHER, reason, "");
    }

    @Override
    public boolean decide(UUID commitment, boolean upheld, String reason) {
        var open = disputes.idOfOpen(commitment);
        if (open.isEmpty()) {
            return false;
        }
        var dispute = disputes.requireForUpdate(open.get());
        listening.begin(dispute);
        service.decide(dispute, upheld ? DisputeState.UPHELD : DisputeState.NOT_UPHELD, reason);
        return true;
    }

    @Override
    public void requireNone(UUID commitment) {
        if (disputes.openAboutPromise(commitment).isPresent()) {
            throw new ProblemException(
                    PoolProblem.IN_DISPUTE, "It is in question. It is taken back, or stands, as the dispute ends.");
        }
    }
}
