package org.communityexchange.pool.internal.thanks;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.OwnThanks;
import org.communityexchange.pool.StoryView;
import org.communityexchange.pool.internal.words.ThanksMessages;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Reads what can be thanked for, and what the database tells of stories. */
@ApplicationScoped
class ThanksRows {

    private static final List<String> NEWEST = List.of("newest");
    private static final int MOST = 100;
    private static final Audience[] REACH = {Audience.ORGANISATION, Audience.EXCHANGE, Audience.PUBLIC};

    private final EntityManager entities;
    private final TenantContext tenant;
    private final ThanksMessages words;

    ThanksRows(EntityManager entities, TenantContext tenant, ThanksMessages words) {
        this.entities = entities;
        this.tenant = tenant;
        this.words = words;
    }

    /** A confirmed promise: whoever it helped thanks whoever kept it. */
    Optional<ThanksNote.Reason> kept(UUID commitment) {
        return reason("""
                select c.id as commitment, cast(null as uuid) as spend, n.needed_by as helped, c.person_id as did
                from pool.commitment c
                left join pool.need n on n.organisation_id = c.organisation_id and n.id = c.need_id
                where c.organisation_id = :organisation and c.id = :id and c.state = 'CONFIRMED'""", commitment);
    }

    /** Something served: whoever spent thanks whoever gave it. */
    Optional<ThanksNote.Reason> served(UUID spend) {
        return reason("""
                select cast(null as uuid) as commitment, s.id as spend, s.person_id as helped, s.receiver_id as did
                from pool.spend s
                where s.organisation_id = :organisation and s.id = :id and s.state = 'CAPTURED'""", spend);
    }

    private Optional<ThanksNote.Reason> reason(String sql, UUID id) {
        var select = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("id", id);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new ThanksNote.Reason(
                        row.get("commitment", UUID.class),
                        row.get("spend", UUID.class),
                        row.get("helped", UUID.class),
                        row.get("did", UUID.class)));
    }

    /** One more than the limit, so that the caller knows whether anything follows. */
    List<StoryView> stories(@Nullable String organisation, ListQuery query) {
        query.sortOf(NEWEST);
        if (query.after() != null && told(query.after()).isEmpty()) {
            throw new InvalidInput("after", "“after” takes the “next” of the part before.");
        }
        var select = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, words, from_name, to_name, reach, told_at
                from pool.told_story
                where (cast(:organisation as text) is null or organisation_id = :organisation)
                  and (cast(:after as uuid) is null
                       or (told_at, id) < (select b.told_at, b.id from pool.told_story b where b.id = :after))
                order by told_at desc, id desc""", Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("after", query.after());
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(query.limit() + 1).getResultList();
        return rows.stream()
                .map(row -> new StoryView(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("words", String.class),
                        named(row.get("from_name", String.class)),
                        named(row.get("to_name", String.class)),
                        REACH[row.get("reach", Integer.class) - 1],
                        row.get("told_at", Instant.class)))
                .toList();
    }

    private List<?> told(UUID story) {
        return entities.createNativeQuery("select id from pool.told_story where id = :id", UUID.class)
                .setParameter("id", story)
                .getResultList();
    }

    private String named(@Nullable String chosen) {
        return Objects.requireNonNullElse(chosen, words.neighbour());
    }

    List<OwnThanks> own() {
        var select = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, words, received, other_name, told, written_at
                from pool.own_thanks order by written_at desc, id desc""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new OwnThanks(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("words", String.class),
                        row.get("received", Boolean.class),
                        row.get("other_name", String.class),
                        row.get("told", Boolean.class),
                        row.get("written_at", Instant.class)))
                .toList();
    }
}
