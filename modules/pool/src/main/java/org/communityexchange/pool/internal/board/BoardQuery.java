package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.internal.publication.Ticks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Reads one exchange view, filtered and in parts. */
final class BoardQuery {

    static final String OFFERS = "pool.exchange_offer";
    static final String NEEDS = "pool.exchange_need";

    /** The first photo of each row that is shown, if it has any. */
    static final String WITH_PHOTO =
            " left join pool.exchange_photo f on f.organisation_id = v.organisation_id and f.of_id = v.id";

    /** What was typed, made into a question once, however often it is asked below. */
    static final String ASKED =
            "with asked as materialized (select pool.query_of(:text, cast(:now as timestamptz)) as question) ";

    private static final String QUESTION = "(select question from asked)";
    private static final Set<String> WORDED = Set.of(OFFERS, NEEDS);

    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> parameters = new HashMap<>();
    private final EntityManager entities;
    private final String select;
    private final String view;
    private String beginning = "";

    BoardQuery(EntityManager entities, String select, String view) {
        this.entities = entities;
        this.select = select;
        this.view = view;
    }

    /** What every board can be asked for. */
    BoardQuery filter(BoardFilter filter, Instant now) {
        parameters.put("now", Timestamp.from(now));
        if (filter.organisation() != null) {
            and("v.organisation_id = :organisation", "organisation", filter.organisation());
        }
        if (filter.text() != null) {
            beginning = ASKED;
            and(saying(), "text", filter.text());
        }
        return this;
    }

    /** The words of offers and needs are kept for it; of events there are few, and they say it in their title. */
    private String saying() {
        return WORDED.contains(view)
                ? "v.words @@ " + QUESTION
                : "to_tsvector('pool.words_en', v.title || ' ' || v.description) @@ " + QUESTION;
    }

    /** What offers and needs can be asked for besides; only those whose time is not over. */
    BoardQuery standing(BoardFilter filter) {
        and("v.expires_at > cast(:now as timestamptz)");
        if (filter.category() != null) {
            and("v.category = :category", "category", filter.category());
        }
        if (!filter.days().isEmpty()) {
            and("(v.weekdays = 0 or v.weekdays & :days <> 0)", "days", (int) Ticks.of(filter.days()));
        }
        if (!filter.times().isEmpty()) {
            and("(v.day_times = 0 or v.day_times & :times <> 0)", "times", (int) Ticks.of(filter.times()));
        }
        return this;
    }

    BoardQuery and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
        return this;
    }

    BoardQuery and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /**
     * What it asks so far, to be part of a larger question that begins with {@link #ASKED} when words are looked for; its
     * parameters are {@link #parameters()}.
     */
    String sql() {
        return select + " from " + view + " v" + where;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * One more than the limit.
     *
     * @param key the columns it is sorted by, ending in the id; all rising or all falling
     */
    List<Tuple> rows(ListQuery query, String key, boolean falling) {
        if (query.after() != null) {
            if (!exists(query.after())) {
                throw new InvalidInput("after", "“after” takes the “next” of the part before.");
            }
            var comparison = falling ? " < " : " > ";
            and(
                    "(" + key + ")" + comparison + "(select " + key + " from " + view + " v where v.id = :after)",
                    "after",
                    query.after());
        }
        var order = key.replace(",", falling ? " desc," : ",") + (falling ? " desc" : "");
        var statement = entities.createNativeQuery(shown(query, order), Tuple.class);
        parameters.forEach(statement::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = statement.setMaxResults(query.limit() + 1).getResultList();
        return rows;
    }

    /** Photos are joined to the rows that are left over, so that no photo of any other row is looked for. */
    private String shown(ListQuery query, String order) {
        if (!WORDED.contains(view)) {
            return beginning + select + " from " + view + " v" + where + " order by " + order;
        }
        return beginning + select + " from (select v.* from " + view + " v" + where + " order by " + order + " limit "
                + (query.limit() + 1) + ") v" + WITH_PHOTO + " order by " + order;
    }

    private boolean exists(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select 1 from " + view + " v where v.id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
