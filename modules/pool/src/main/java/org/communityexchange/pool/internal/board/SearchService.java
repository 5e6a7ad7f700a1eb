package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Found;
import org.communityexchange.pool.Search;
import org.communityexchange.pool.SearchKind;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Ranks ids first, which is cheap, and then reads only those that are shown. */
@ApplicationScoped
class SearchService implements Search {

    /**
     * Of more than so many offers, or needs, that match, the newest are ranked: a word that thousands say says little, and
     * nobody turns that many pages.
     */
    private static final int MOST_RANKED = 1_000;

    /** Whole millionths, so that two questions rank alike to the last digit and a cursor holds. */
    private static final String SCORE =
            "(ts_rank('{0.1, 0.2, 0.4, 1.0}', m.words, (select question from asked)) * 1000000)::int";

    private final EntityManager entities;
    private final Narrowed narrowed;
    private final Readers readers;
    private final Clock clock;

    SearchService(EntityManager entities, Narrowed narrowed, Readers readers, Clock clock) {
        this.entities = entities;
        this.narrowed = narrowed;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Listing<Found> find(@Nullable SearchKind kind, BoardFilter filter, ListQuery query) {
        query.sortOf(List.of("best"));
        var parts = parts(kind, filter);
        if (parts.isEmpty()) {
            return new Listing<>(List.of(), null);
        }
        var hits = Listing.of(hits(parts, filter, query), query.limit(), row -> row.get("id", UUID.class));
        var shown = shown(hits.items());
        return hits.map(row -> shown.get(row.get("id", UUID.class)));
    }

    private List<BoardQuery> parts(@Nullable SearchKind kind, BoardFilter filter) {
        var parts = new ArrayList<BoardQuery>();
        if (kind != SearchKind.NEED && filter.urgency() == null && !filter.unanswered()) {
            parts.add(narrowed.offers("select 'OFFER' as kind, v.id, v.words", filter));
        }
        if (kind != SearchKind.OFFER && filter.priceUpTo() == null && !filter.leftNow()) {
            parts.add(narrowed.needs("select 'NEED' as kind, v.id, v.words", filter));
        }
        return parts;
    }

    private List<Tuple> hits(List<BoardQuery> parts, BoardFilter filter, ListQuery query) {
        var parameters = new HashMap<String, Object>();
        parts.forEach(part -> parameters.putAll(part.parameters()));
        var matching = parts.stream()
                .map(part -> "(" + part.sql() + " order by v.id desc limit " + MOST_RANKED + ")")
                .collect(Collectors.joining(" union all "));
        var sql = new StringBuilder(filter.text() == null ? "with " : BoardQuery.ASKED + ", ")
                .append("hit as (select m.kind, m.id, ")
                .append(filter.text() == null ? "0" : SCORE)
                .append(" as score from (")
                .append(matching)
                .append(") m) select h.kind, h.id, h.score from hit h");
        if (query.after() != null) {
            demandKnown(query.after());
            sql.append(" where (h.score, h.id) < (select a.score, a.id from hit a where a.id = :after)");
            parameters.put("after", query.after());
        }
        var statement = entities.createNativeQuery(
                sql.append(" order by h.score desc, h.id desc").toString(), Tuple.class);
        parameters.forEach(statement::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = statement.setMaxResults(query.limit() + 1).getResultList();
        return rows;
    }

    private void demandKnown(UUID cursor) {
        var isThere = (boolean) entities.createNativeQuery(
                        "select exists (select 1 from pool.exchange_offer v where v.id = :id)"
                                + " or exists (select 1 from pool.exchange_need v where v.id = :id)",
                        Boolean.class)
                .setParameter("id", cursor)
                .getSingleResult();
        if (!isThere) {
            throw new InvalidInput("after", "“after” takes the “next” of the part before.");
        }
    }

    private Map<UUID, Found> shown(List<Tuple> hits) {
        var found = new HashMap<UUID, Found>();
        var now = clock.instant();
        var offers = rows(BoardRows.OFFER, BoardQuery.OFFERS, ids(hits, SearchKind.OFFER));
        var needs = rows(BoardRows.NEED, BoardQuery.NEEDS, ids(hits, SearchKind.NEED));
        var all = new ArrayList<>(offers);
        all.addAll(needs);
        var names = readers.names(all);
        offers.forEach(row -> {
            var offer = BoardRows.offer(row, names.get(row.get("by_id", UUID.class)));
            found.put(offer.id(), new Found(offer.id(), SearchKind.OFFER, offer, null));
        });
        needs.forEach(row -> {
            var need = BoardRows.need(row, names.get(row.get("by_id", UUID.class)), now);
            found.put(need.id(), new Found(need.id(), SearchKind.NEED, null, need));
        });
        return found;
    }

    private List<Tuple> rows(String select, String view, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var statement = entities.createNativeQuery(
                        select + " from " + view + " v" + BoardQuery.WITH_PHOTO + " where v.id in (:ids)", Tuple.class)
                .setParameter("ids", ids);
        if (view.equals(BoardQuery.OFFERS)) {
            statement.setParameter("now", java.sql.Timestamp.from(clock.instant()));
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = statement.getResultList();
        return rows;
    }

    private static List<UUID> ids(List<Tuple> hits, SearchKind kind) {
        return hits.stream()
                .filter(row -> row.get("kind", String.class).equals(kind.name()))
                .map(row -> row.get("id", UUID.class))
                .toList();
    }
}
