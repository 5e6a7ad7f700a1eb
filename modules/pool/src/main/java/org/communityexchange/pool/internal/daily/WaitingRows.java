package org.communityexchange.pool.internal.daily;

import org.communityexchange.kernel.sql.Statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What waits for one person, and what they may decide of it: with the rules of the pages these lead to. Asked as that person, so
 * that the views and the wall of the database show them theirs.
 */
@ApplicationScoped
class WaitingRows {

    /** A steward, with everybody of their household: what is theirs another steward decides. */
    record Steward(UUID id, UUID[] home) {}

    private static final Statements.RowReader<Waiting> READ = row -> new Waiting(
            Waiting.Kind.valueOf(row.getString("kind")),
            row.getInt("waiting"),
            Objects.requireNonNull(Statements.instant(row, "since")));

    /** As the queue has them: what waits for whoever asks. */
    private static final String QUEUE = """
            select case when c.state = 'OFFERED' then 'OFFER' else 'CONFIRMATION' end as kind,
                   count(*)::int as waiting, min(c.state_since) as since
              from pool.queue_line c
             where c.waits_for is null and (c.state <> 'OFFERED' or c.state_since > ?)
               and not exists (select from pool.dispute d where d.organisation_id = c.organisation_id
                                  and d.commitment_id = c.id and d.state = 'OPEN')
               and not exists (select from pool.queue_mark m where m.organisation_id = c.organisation_id
                                  and m.commitment_id = c.id and m.snoozed_until > ?)
             group by 1""";

    /** Notes by the promise, disputes that nobody listens to, stories as one reads them under “wait for a look”. */
    private static final String BESIDE = """
            select 'MESSAGE' as kind, count(*)::int as waiting, min(first_at) as since
              from pool.own_unread where organisation_id = ? and to_stewards
            union all
            select 'DISPUTE', count(*)::int, min(opened_at) from pool.dispute
             where organisation_id = ? and state = 'OPEN' and first_steward is null
               and not array_remove(array[opened_by, giver_id, taker_id, vouched_by], null) && ?
            union all
            select 'STORY', count(*)::int, min(written_at) from pool.thanks_note
             where organisation_id = ? and from_called is not null and to_called is not null and shown is null
               and not array_remove(array[written_by, from_id, to_id, from_told_by, to_told_by], null) @> array[?::uuid]""";

    private static final String ELSEWHERE = """
            select 'STEWARD_WORK' as kind, count(*)::int as waiting, min(state_since) as since
              from pool.relief_work where not own_word
            union all
            select 'POT_PROMISE', count(*)::int, min(created_at) from pool.pot_request
            union all
            select 'DISPUTE_ELSEWHERE', count(*)::int, min(goes_up_at) from pool.relief_dispute
            union all
            select 'POT_ASK', count(*)::int, min(asked_at) from pool.pot_ask_to_decide""";

    private final Statements statements;

    WaitingRows(Statements statements) {
        this.statements = statements;
    }

    /** @param answeredSince offers of help from before lapse */
    List<Waiting> inQueue(Instant answeredSince, LocalDate today) {
        return statements.list(QUEUE, READ, answeredSince, today);
    }

    List<Waiting> besideQueue(String here, Steward me) {
        return some(BESIDE, here, here, me.home(), here, me.id());
    }

    /** Of all organisations: what whoever asks may decide for others. */
    List<Waiting> elsewhere() {
        return some(ELSEWHERE);
    }

    private List<Waiting> some(String counted, Object... parameters) {
        return statements.list("select * from (" + counted + ") counted where waiting > 0", READ, parameters);
    }
}
