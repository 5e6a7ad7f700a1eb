package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands on the boards of all organisations, and nothing else: for a visitor what is public, for whoever is signed
 * in also what is meant for the exchange. Of something sensitive its private title is found and never its words.
 */
public interface Search {

    /**
     * What fits best comes first: words of the title before those of the place and the category, those before the details; of equals
     * the newest. Of more than a thousand offers, or needs, that match, the newest thousand are looked through.
     *
     * @param kind or null for both; a filter that only offers or only needs have leaves the others out
     * @param filter its text is found in any form of its words, by their beginning, without accents, and misspelt
     * @throws InvalidInput for an unknown cursor or category, or a sort, which there is none of
     */
    Listing<Found> find(@Nullable SearchKind kind, BoardFilter filter, ListQuery query);
}
