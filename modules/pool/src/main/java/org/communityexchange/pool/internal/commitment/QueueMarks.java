package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The queue in the order of harm, with who looks at what and what is put aside. */
@ApplicationScoped
class QueueMarks {

    /**
     * @param harm 0 to 2, the worst first
     * @param claimedBy who looks at it now, or null
     * @param person whose promise it is
     * @param together how often whoever asks confirmed for them lately
     * @param word the first of two stewards' words, or null
     * @param isPhotographed whether somebody else than whoever asks added a photo of what was done
     */
    record Place(
            UUID commitment,
            int harm,
            @Nullable UUID claimedBy,
            UUID person,
            long together,
            Checks.@Nullable Word word,
            boolean isPhotographed) {}

    /**
     * @param places those that wait today
     * @param waiting all of them
     * @param snoozed those put aside
     * @param inQuestion those about which a dispute is open
     */
    record Line(List<Place> places, int waiting, int snoozed, int inQuestion) {}

    /** Somebody listens to both sides, and nothing else is to be done about the promise until they are done. */
    private static final String IN_QUESTION = """
            c.state = 'DISPUTED' and exists (select from pool.dispute d
              where d.organisation_id = c.organisation_id and d.commitment_id = c.id and d.state = 'OPEN')""";

    private final EntityManager entities;
    private final TenantContext tenant;

    QueueMarks(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * @param since offers older than that have lapsed
     * @param today items put aside until later wait elsewhere
     * @param asking whose confirmations are counted, since so long ago
     */
    Line line(Instant since, LocalDate today, Instant now, UUID asking, Instant together, int most) {
        var select = entities.createNativeQuery("""
                with waiting as (
                  select c.id, c.person_id, c.state_since, m.snoozed_until > :today as snoozed,
                         case when m.claimed_until > :now then m.claimed_by end as claimed_by,
                         case when c.hold_id is not null then 0
                              when c.state <> 'OFFERED' and c.funding = 'ISSUE' and not exists (
                                select from pool.commitment k where k.organisation_id = c.organisation_id
                                   and k.person_id = c.person_id and k.state = 'CONFIRMED' and k.credits > 0) then 1
                              else 2 end as harm,
                         %s as in_question
                    from pool.commitment c
                    left join pool.queue_mark m
                      on m.organisation_id = c.organisation_id and m.commitment_id = c.id
                   where c.organisation_id = :organisation
                     and (c.state in ('FULFILLED', 'DISPUTED') or (c.state = 'OFFERED' and c.state_since > :since)))
                select w.id, w.harm, w.claimed_by, w.person_id, f.steward_id, f.at as word_at,
                       (select count(*) from pool.commitment k
                         where k.organisation_id = :organisation and k.confirmed_by = :asking
                           and k.person_id = w.person_id and k.confirmed_at > :together) as together,
                       exists (select from pool.promise_photo p
                         where p.organisation_id = :organisation and p.commitment_id = w.id
                           and p.added_by <> :asking) as photographed,
                       count(*) over ()::int as waiting,
                       (select count(*)::int from waiting where snoozed and not in_question) as aside,
                       (select count(*)::int from waiting where in_question) as in_question
                  from waiting w
                  left join pool.first_word f on f.organisation_id = :organisation and f.commitment_id = w.id
                 where w.snoozed is not true and not w.in_question
                 order by w.harm, w.state_since, w.id limit :most""".formatted(IN_QUESTION), Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setParameter("organisation", here())
                .setParameter("since", Timestamp.from(since))
                .setParameter("today", today)
                .setParameter("now", Timestamp.from(now))
                .setParameter("asking", asking)
                .setParameter("together", Timestamp.from(together))
                .setParameter("most", most)
                .getResultList();
        var places = rows.stream()
                .map(row -> new Place(
                        row.get("id", UUID.class),
                        row.get("harm", Integer.class),
                        row.get("claimed_by", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("together", Long.class),
                        row.get("steward_id", UUID.class) == null
                                ? null
                                : new Checks.Word(row.get("steward_id", UUID.class), row.get("word_at", Instant.class)),
                        row.get("photographed", Boolean.class)))
                .toList();
        return rows.isEmpty()
                ? nothing(today)
                : new Line(
                        places,
                        rows.get(0).get("waiting", Integer.class),
                        rows.get(0).get("aside", Integer.class),
                        rows.get(0).get("in_question", Integer.class));
    }

    /** How many wait today: for the header of every page, in one statement whatever the rules say. */
    int waiting(LocalDate today, Instant now) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from pool.commitment c
                         where c.organisation_id = :organisation
                           and (c.state in ('FULFILLED', 'DISPUTED') or (c.state = 'OFFERED' and c.state_since
                                > cast(:now as timestamptz) - make_interval(days => coalesce(
                                  (select answer_days from pool.promise_policy where organisation_id = :organisation),
                                  (select answer_days from pool.exchange_promise_policy)))))
                           and not (%s)
                           and not exists (select from pool.queue_mark m
                                 where m.organisation_id = c.organisation_id and m.commitment_id = c.id
                                   and m.snoozed_until > :today)""".formatted(IN_QUESTION))
                        .setParameter("organisation", here())
                        .setParameter("now", Timestamp.from(now))
                        .setParameter("today", today)
                        .getSingleResult())
                .intValue();
    }

    /** Nothing waits today: what was put aside, and what is in question. */
    private Line nothing(LocalDate today) {
        var counted = (Tuple) entities.createNativeQuery("""
                        select (select count(*)::int from pool.queue_mark m
                                  join pool.commitment c on c.organisation_id = m.organisation_id and c.id = m.commitment_id
                                 where m.organisation_id = :organisation and m.snoozed_until > :today
                                   and c.state in ('OFFERED', 'FULFILLED', 'DISPUTED') and not (%1$s)) as aside,
                               (select count(*)::int from pool.commitment c
                                 where c.organisation_id = :organisation and %1$s) as in_question""".formatted(IN_QUESTION), Tuple.class)
                .setParameter("organisation", here())
                .setParameter("today", today)
                .getSingleResult();
        return new Line(List.of(), 0, counted.get("aside", Integer.class), counted.get("in_question", Integer.class));
    }

    /** Takes an item unless somebody else has it. */
    void claim(UUID commitment, UUID by, Instant now, Instant until) {
        entities.createNativeQuery("""
                        insert into pool.queue_mark (organisation_id, commitment_id, claimed_by, claimed_until)
                        values (:organisation, :commitment, :by, :until)
                        on conflict (organisation_id, commitment_id)
                        do update set claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
                         where queue_mark.claimed_by is null or queue_mark.claimed_until <= :now
                            or queue_mark.claimed_by = excluded.claimed_by""")
                .setParameter("organisation", here())
                .setParameter("commitment", commitment)
                .setParameter("by", by)
                .setParameter("until", Timestamp.from(until))
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /** Puts an item aside; nobody looks at it then. */
    void snooze(UUID commitment, UUID by, LocalDate until) {
        entities.createNativeQuery("""
                        insert into pool.queue_mark (organisation_id, commitment_id, snoozed_by, snoozed_until)
                        values (:organisation, :commitment, :by, :until)
                        on conflict (organisation_id, commitment_id)
                        do update set snoozed_by = excluded.snoozed_by, snoozed_until = excluded.snoozed_until,
                                      claimed_by = null, claimed_until = null""")
                .setParameter("organisation", here())
                .setParameter("commitment", commitment)
                .setParameter("by", by)
                .setParameter("until", until)
                .executeUpdate();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
