package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.QueueItem.WaitsFor;
import org.communityexchange.pool.StewardMarks.Marks;
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
     * @param waitsFor who decides it, or null when whoever asks does
     * @param claimedBy who looks at it now, or null
     * @param person whose promise it is
     * @param together how often whoever asks confirmed for them lately
     * @param word the first of two stewards' words, or null
     * @param isPhotographed whether somebody else than whoever asks added a photo of what was done
     * @param unread notes to the stewards about it that none of them has read
     */
    record Place(
            UUID commitment,
            int harm,
            @Nullable WaitsFor waitsFor,
            @Nullable UUID claimedBy,
            UUID person,
            long together,
            Checks.@Nullable Word word,
            boolean isPhotographed,
            int unread) {}

    /**
     * @param places those that wait today, first those that whoever asks can decide
     * @param waiting all that they can decide
     * @param snoozed those put aside
     * @param inQuestion those about which a dispute is open
     * @param written promises with notes to the stewards that none of them has read, whatever their state
     */
    record Line(List<Place> places, int waiting, int snoozed, int inQuestion, int written) {}

    /** Somebody listens to both sides, and nothing else is to be done about the promise until they are done. */
    private static final String IN_QUESTION = """
            c.state = 'DISPUTED' and exists (select from pool.dispute d
              where d.organisation_id = c.organisation_id and d.commitment_id = c.id and d.state = 'OPEN')""";

    private static final String WRITTEN = "(select count(*)::int from pool.own_unread written"
            + " where written.organisation_id = :organisation and written.to_stewards)";

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
                  select c.id, c.person_id, c.state_since, c.waits_for, m.snoozed_until > :today as snoozed,
                         case when m.claimed_until > :now then m.claimed_by end as claimed_by,
                         case when c.hold_id is not null then 0
                              when c.state <> 'OFFERED' and c.funding = 'ISSUE' and not exists (
                                select from pool.commitment k where k.organisation_id = c.organisation_id
                                   and k.person_id = c.person_id and k.state = 'CONFIRMED' and k.credits > 0) then 1
                              else 2 end as harm,
                         %s as in_question
                    from pool.queue_line c
                    left join pool.queue_mark m
                      on m.organisation_id = c.organisation_id and m.commitment_id = c.id
                   where c.state <> 'OFFERED' or c.state_since > :since),
                today as (
                  select w.*, count(*) filter (where w.waits_for is null) over () as decidable,
                         row_number() over (partition by w.waits_for is null
                                            order by w.harm, w.state_since, w.id) as place
                    from waiting w where w.snoozed is not true and not w.in_question)
                select w.id, w.harm, w.waits_for, w.claimed_by, w.person_id, f.steward_id, f.at as word_at,
                       (select count(*) from pool.commitment k
                         where k.organisation_id = :organisation and k.confirmed_by = :asking
                           and k.person_id = w.person_id and k.confirmed_at > :together) as together,
                       exists (select from pool.promise_photo p
                         where p.organisation_id = :organisation and p.commitment_id = w.id
                           and p.added_by <> :asking) as photographed,
                       coalesce(u.unread, 0) as unread,
                       w.decidable::int as waiting,
                       (select count(*)::int from waiting where snoozed and not in_question) as aside,
                       (select count(*)::int from waiting where in_question) as in_question,
                       %s as written
                  from today w
                  left join pool.first_word f on f.organisation_id = :organisation and f.commitment_id = w.id
                  left join pool.own_unread u
                    on u.organisation_id = :organisation and u.commitment_id = w.id and u.to_stewards
                 where w.place <= :most
                 order by w.waits_for is not null, w.place""".formatted(IN_QUESTION, WRITTEN), Tuple.class);
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
                        waitsFor(row.get("waits_for", String.class)),
                        row.get("claimed_by", UUID.class),
                        row.get("person_id", UUID.class),
                        row.get("together", Long.class),
                        row.get("steward_id", UUID.class) == null
                                ? null
                                : new Checks.Word(row.get("steward_id", UUID.class), row.get("word_at", Instant.class)),
                        row.get("photographed", Boolean.class),
                        row.get("unread", Integer.class)))
                .toList();
        return rows.isEmpty()
                ? nothing(today)
                : new Line(
                        places,
                        rows.get(0).get("waiting", Integer.class),
                        rows.get(0).get("aside", Integer.class),
                        rows.get(0).get("in_question", Integer.class),
                        rows.get(0).get("written", Integer.class));
    }

    private static @Nullable WaitsFor waitsFor(@Nullable String named) {
        return named == null ? null : WaitsFor.valueOf(named);
    }

    /**
     * The numbers for the header of every page, in one statement whatever the rules say.
     *
     * @param today here, or null where whoever asks confirms nothing
     * @param others whether they decide for other organisations
     */
    Marks marks(@Nullable LocalDate today, Instant now, UUID asking, boolean others) {
        var counted = (Tuple) entities.createNativeQuery("""
                        select (select count(*)::int from pool.queue_line c
                                 where :here and c.waits_for is null
                                   and (c.state <> 'OFFERED' or c.state_since
                                        > cast(:now as timestamptz) - make_interval(days => coalesce(
                                          (select answer_days from pool.promise_policy
                                            where organisation_id = c.organisation_id),
                                          (select answer_days from pool.exchange_promise_policy))))
                                   and not (%s)
                                   and not exists (select from pool.queue_mark m
                                         where m.organisation_id = c.organisation_id and m.commitment_id = c.id
                                           and m.snoozed_until > cast(:today as date))) as queue,
                               (select count(*)::int from pool.dispute d
                                 where :here and d.state = 'OPEN'
                                   and not exists (select from pool.kin k where k.person_id
                                         in (d.giver_id, d.taker_id, d.vouched_by, d.opened_by))
                                   and (:asking in (d.first_steward, d.second_steward)
                                        or num_nonnulls(d.first_steward, d.second_steward) < 2)) as disputes,
                               case when :others
                                    then (select count(*)::int from pool.relief_work where not own_word)
                                       + (select count(*)::int from pool.pot_request)
                                       + (select count(*)::int from pool.pot_ask_to_decide)
                                       + (select count(*)::int from pool.relief_dispute) else 0 end as others""".formatted(IN_QUESTION), Tuple.class)
                .setParameter("here", today != null)
                .setParameter("now", Timestamp.from(now))
                .setParameter("today", today == null ? LocalDate.EPOCH : today)
                .setParameter("asking", asking)
                .setParameter("others", others)
                .getSingleResult();
        return new Marks(
                counted.get("queue", Integer.class),
                counted.get("disputes", Integer.class),
                counted.get("others", Integer.class),
                others);
    }

    /** Nothing waits today: what was put aside, and what is in question. */
    private Line nothing(LocalDate today) {
        var counted = (Tuple) entities.createNativeQuery("""
                        select (select count(*)::int from pool.queue_mark m
                                  join pool.commitment c on c.organisation_id = m.organisation_id and c.id = m.commitment_id
                                 where m.organisation_id = :organisation and m.snoozed_until > :today
                                   and c.state in ('OFFERED', 'FULFILLED', 'DISPUTED') and not (%1$s)) as aside,
                               (select count(*)::int from pool.commitment c
                                 where c.organisation_id = :organisation and %1$s) as in_question,
                               %2$s as written""".formatted(IN_QUESTION, WRITTEN), Tuple.class)
                .setParameter("organisation", here())
                .setParameter("today", today)
                .getSingleResult();
        return new Line(
                List.of(),
                0,
                counted.get("aside", Integer.class),
                counted.get("in_question", Integer.class),
                counted.get("written", Integer.class));
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
