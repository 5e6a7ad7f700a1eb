package org.communityexchange.pool.internal.words;

import io.quarkus.qute.TemplateExtension;

/** Words where they stand in a sentence. */
@TemplateExtension
class Sentences {

    private Sentences() {}

    /** As the first word: "a neighbour" becomes "A neighbour". */
    static String atStart(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
