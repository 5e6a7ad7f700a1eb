package org.communityexchange.pool.internal.need;

import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes needs that were done off the boards when their owners do not: a week after the last promise was confirmed, while no
 * other is open and nobody has let it stand anew. One letter says so; it can be let stand anew like any other.
 */
@ApplicationScoped
class KeptNeeds implements RecurringJob {

    private static final Duration LEFT_STANDING = Duration.ofDays(7);

    private final NeedRepository needs;
    private final AskingLetters letters;
    private final People people;
    private final Rounds rounds;
    private final AuditTrail audit;
    private final Clock clock;

    KeptNeeds(
            NeedRepository needs, AskingLetters letters, People people, Rounds rounds, AuditTrail audit, Clock clock) {
        this.needs = needs;
        this.letters = letters;
        this.people = people;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.needs-that-were-done";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 20);
    }

    @Override
    public void run() {
        rounds.forEach(name(), this::done, this::end);
    }

    private List<UUID> done() {
        var now = clock.instant();
        return needs.keptBefore(now.minus(LEFT_STANDING), now);
    }

    private void end(UUID id) {
        var need = needs.requireForUpdate(id);
        // Somebody may have let it stand anew, or answered it, since it was found.
        if (!done().contains(id)) {
            return;
        }
        var person = new PersonId(Objects.requireNonNull(need.person()));
        var keptAt = Objects.requireNonNull(needs.answered(List.of(id)).get(id).keptAt());
        need.end(clock.instant());
        audit.record(Act.of(
                "pool.need-ended", id, person.value(), "A need was answered and done, and left the boards by itself."));
        letters.ended(people.require(person).isManaged() ? need.publishedBy() : person.value(), need, keptAt);
    }
}
