package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Reads one exchange view, filtered and in parts. */
final class BoardQuery {

    private final StringBuilder where = new StringBuilder(" where true");
    private final Map<String, Object> parameters = new HashMap<>();
    private final EntityManager entities;
    private final String select;
    private final String view;

    BoardQuery(EntityManager entities, String select, String view) {
        this.entities = entities;
        this.select = select;
        this.view = view;
    }

    BoardQuery filter(BoardFilter filter, boolean hasCategory) {
        if (filter.organisation() != null) {
            and("v.organisation_id = :organisation", "organisation", filter.organisation());
        }
        if (filter.text() != null) {
            var like = "%"
                    + filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            and("(v.title ilike :text or v.description ilike :text)", "text", like);
        }
        if (hasCategory && filter.category() != null) {
            and("v.category = :category", "category", filter.category().name());
        }
        return this;
    }

    BoardQuery and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
        return this;
    }

    BoardQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
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
        var statement =
                entities.createNativeQuery(select + " from " + view + " v" + where + " order by " + order, Tuple.class);
        parameters.forEach(statement::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = statement.setMaxResults(query.limit() + 1).getResultList();
        return rows;
    }

    private boolean exists(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select 1 from " + view + " v where v.id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
