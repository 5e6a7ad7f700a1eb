package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.pool.DisputeProcess;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes to stewards of other organisations about a dispute they may listen to now. Nobody is written to twice about one,
 * however often it is asked for, and whom it concerns not at all.
 */
@ApplicationScoped
class GoneUpNews implements JobKind {

    static final String NAME = "pool.dispute-went-up";

    private final Rounds rounds;
    private final Tenants tenants;
    private final DisputeRepository disputes;
    private final DisputeLetters letters;
    private final Clock clock;

    GoneUpNews(Rounds rounds, Tenants tenants, DisputeRepository disputes, DisputeLetters letters, Clock clock) {
        this.rounds = rounds;
        this.tenants = tenants;
        this.disputes = disputes;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param data as {@link #data} says it */
    @Override
    public void run(String data) {
        var from = new OrganisationId(data.substring(0, data.indexOf(' ')));
        var id = UUID.fromString(data.substring(data.indexOf(' ') + 1));
        tenants.call(from, null, () -> disputes.goneUp(id, clock.instant()).map(Dispute::asCase))
                .ifPresent(dispute -> tell(from.value(), dispute));
    }

    /** What the job is given, to tell of it after the transaction in which it went up. */
    static String data(String organisation, UUID dispute) {
        return organisation + " " + dispute;
    }

    /** @param from the organisation that did not settle it */
    void tell(String from, DisputeProcess.Case dispute) {
        rounds.inEach(NAME, other -> {
            if (!other.id().equals(from)) {
                letters.goneUp(dispute);
            }
        });
    }
}
