package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.MemberSearch;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** How alike two names are: which share of their pieces of three letters both have, counted as PostgreSQL's pg_trgm does. */
final class Alike {

    /** From here on it is asked whether both are one person. */
    static final double ENOUGH = 0.4;

    private static final int PIECE = 3;

    private Alike() {}

    /** @return 1 for the same but for case, accents, spacing and the order of words; 0 for nothing in common */
    static double of(String one, String other) {
        var mine = pieces(one);
        var theirs = pieces(other);
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        mine.retainAll(theirs);
        return all.isEmpty() ? 0 : (double) mine.size() / all.size();
    }

    private static Set<String> pieces(String name) {
        var plain = Normalizer.normalize(MemberSearch.plain(name), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        var pieces = new HashSet<String>();
        for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                var padded = "  " + word + " ";
                for (var i = 0; i + PIECE <= padded.length(); i++) {
                    pieces.add(padded.substring(i, i + PIECE));
                }
            }
        }
        return pieces;
    }
}
