package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromisePolicies;
import org.communityexchange.pool.PromisePolicy;
import org.communityexchange.pool.QueueItem.Warning;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The organisation's rules of confirmation beside the ties of {@link ConfirmationRules}: looked up once for however many
 * promises, shown as warnings in the queue and enforced at the press.
 */
@ApplicationScoped
class Checks {

    static final Duration PAIR_DAYS = Duration.ofDays(30);

    /** A first word, given at a moment. */
    record Word(UUID steward, Instant at) {}

    /**
     * What the rules look at.
     *
     * @param credits it brings by itself
     * @param since when it was reported
     * @param isEvident whether there is a note or a reference; a photo counts as much
     */
    record Subject(UUID id, UUID person, int credits, Instant since, boolean isEvident) {

        static Subject of(Commitment commitment) {
            var agreed = commitment.price().credits();
            var thanks = commitment.funding() == Funding.THANKS;
            var report = commitment.report();
            return new Subject(
                    commitment.id(),
                    commitment.personId(),
                    agreed != null ? agreed : thanks ? 0 : commitment.counted().credits(),
                    commitment.stateSince(),
                    !report.note().isEmpty() || !report.reference().isEmpty());
        }
    }

    /** Everything the rules need about some promises, at one moment. */
    final class Known {

        private final PromisePolicy rules;
        private final Set<UUID> stewards;
        private final Map<UUID, Long> together;
        private final Map<UUID, Word> words;
        private final Set<UUID> household;
        private final Set<UUID> photographed;

        private Known(
                PromisePolicy rules,
                Set<UUID> stewards,
                Map<UUID, Long> together,
                Map<UUID, Word> words,
                Set<UUID> household,
                Set<UUID> photographed) {
            this.rules = rules;
            this.stewards = stewards;
            this.together = together;
            this.words = words;
            this.household = household;
            this.photographed = photographed;
        }

        /** How many stewards the organisation has today. */
        int stewards() {
            return stewards.size();
        }

        boolean isHousehold(@Nullable UUID person) {
            return person != null && household.contains(person);
        }

        boolean isElsewhere(Subject subject) {
            return rules.stewardsElsewhere() && stewards.contains(subject.person());
        }

        private boolean needsEvidence(Subject subject) {
            return above(subject, rules.evidenceAbove())
                    && !subject.isEvident()
                    && !photographed.contains(subject.id());
        }

        /** Whether it is asked why the same steward confirms for the same person again. */
        boolean isOften(Subject subject) {
            return together.getOrDefault(subject.person(), 0L) >= rules.pairMost();
        }

        /** Of several that are confirmed together each counts for those after it. */
        void alsoConfirms(Subject subject) {
            together.merge(subject.person(), 1L, Long::sum);
        }

        /** The first word that still counts, or null. */
        @Nullable
        Word word(Subject subject) {
            var word = words.get(subject.id());
            return word == null || word.at().isBefore(subject.since()) ? null : word;
        }

        /** Whether another steward has to say so too. */
        boolean needsSecond(Subject subject) {
            var word = word(subject);
            return above(subject, rules.secondAbove())
                    && (word == null || word.steward().equals(me.id().value()));
        }

        private boolean above(Subject subject, @Nullable Integer credits) {
            return credits != null && subject.credits() > credits;
        }

        Set<Warning> warnings(Subject subject) {
            return Checks.warnings(needsEvidence(subject), isOften(subject), needsSecond(subject));
        }

        /**
         * @param outside whether a steward of another organisation asks
         * @param why said where it is asked why; empty for nothing
         * @throws ProblemException 409 {@code needs-other-organisation}, {@code evidence-needed} or {@code often-together}
         */
        void require(Subject subject, boolean outside, String why) {
            if (!outside && isElsewhere(subject)) {
                throw new ProblemException(
                        PoolProblem.NEEDS_OTHER_ORGANISATION,
                        "This is the work of a steward. A steward of another organisation confirms it.");
            }
            if (needsEvidence(subject)) {
                throw new ProblemException(
                        PoolProblem.EVIDENCE_NEEDED,
                        "It brings " + subject.credits() + " credits and has no note, receipt or photo. Ask for one.");
            }
            if (isOften(subject) && why.isEmpty()) {
                throw new ProblemException(
                                PoolProblem.OFTEN_TOGETHER,
                                "You confirmed for them " + together.get(subject.person())
                                        + " times in 30 days. Say why, or leave it to another steward.")
                        .with("times", together.get(subject.person()));
            }
        }
    }

    private final PromisePolicies policies;
    private final Seats seats;
    private final People people;
    private final EntityManager entities;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    Checks(
            PromisePolicies policies,
            Seats seats,
            People people,
            EntityManager entities,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.policies = policies;
        this.seats = seats;
        this.people = people;
        this.entities = entities;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** What is shown before the press; {@link Known#require} is what holds at the press. */
    static Set<Warning> warnings(boolean needsEvidence, boolean isOften, boolean needsSecond) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (needsEvidence) {
            warnings.add(Warning.EVIDENCE_NEEDED);
        }
        if (isOften) {
            warnings.add(Warning.OFTEN_TOGETHER);
        }
        if (needsSecond) {
            warnings.add(Warning.SECOND_NEEDED);
        }
        return warnings;
    }

    /** Looks up what the rules need about these. */
    Known about(Collection<Subject> subjects) {
        var together = new HashMap<UUID, Long>();
        var words = new HashMap<UUID, Word>();
        var photographed = new HashSet<UUID>();
        read(subjects.stream().map(Subject::id).toList(), together, words, photographed);
        var household = new HashSet<UUID>();
        people.householdOf(me.id()).forEach(person -> household.add(person.value()));
        return known(together, words, household, photographed);
    }

    /**
     * As {@link #about(Collection)}, of promises that are nobody's of the household, where confirmations and first words were
     * read before.
     *
     * @param photographed promises with a photo that somebody else than whoever asks added
     */
    Known about(Map<UUID, Long> together, Map<UUID, Word> words, Set<UUID> photographed) {
        return known(together, words, Set.of(), photographed);
    }

    private Known known(Map<UUID, Long> together, Map<UUID, Word> words, Set<UUID> household, Set<UUID> photographed) {
        var stewards = new HashSet<UUID>();
        seats.holders(SeatKind.STEWARD)
                .forEach(steward -> stewards.add(steward.id().value()));
        return new Known(policies.here(), stewards, together, words, household, photographed);
    }

    /**
     * How often whoever asks confirmed for each person lately, and of these promises the first words and which have a photo:
     * one statement. Nobody's own photo is evidence for them, so that a steward does not both bring and judge it.
     */
    private void read(
            Collection<UUID> commitments, Map<UUID, Long> together, Map<UUID, Word> words, Set<UUID> photographed) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select 1, person_id, count(*), cast(null as uuid), cast(null as timestamptz) from pool.commitment
                        where organisation_id = :organisation and confirmed_by = :me and confirmed_at > :since
                        group by person_id
                        union all
                        select 2, commitment_id, cast(0 as bigint), steward_id, at from pool.first_word
                        where organisation_id = :organisation and commitment_id = any (:commitments)
                        union all
                        select distinct 3, commitment_id, cast(0 as bigint), cast(null as uuid), cast(null as timestamptz)
                        from pool.promise_photo
                        where organisation_id = :organisation and commitment_id = any (:commitments) and added_by <> :me""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("me", me.id().value())
                .setParameter("since", Timestamp.from(clock.instant().minus(PAIR_DAYS)))
                .setParameter("commitments", commitments.toArray(UUID[]::new))
                .getResultList();
        for (var row : rows) {
            switch (((Number) row[0]).intValue()) {
                case 1 -> together.put((UUID) row[1], ((Number) row[2]).longValue());
                case 2 -> words.put((UUID) row[1], new Word((UUID) row[3], (Instant) row[4]));
                default -> photographed.add((UUID) row[1]);
            }
        }
    }

    /** Keeps the first of two words. */
    void firstWord(Subject subject) {
        entities.createNativeQuery("""
                        insert into pool.first_word (organisation_id, commitment_id, steward_id, at)
                        values (:organisation, :commitment, :me, :at)
                        on conflict (organisation_id, commitment_id)
                        do update set steward_id = excluded.steward_id, at = excluded.at""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("commitment", subject.id())
                .setParameter("me", me.id().value())
                .setParameter("at", Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
