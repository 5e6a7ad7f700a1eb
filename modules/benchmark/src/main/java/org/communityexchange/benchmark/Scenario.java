package org.communityexchange.benchmark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured by itself. */
enum Scenario {
    /** The posting function, called by pgbench as the application's role. */
    RAW,
    /** Gifts over HTTP between many wallets. */
    GIFTS,
    /** Gifts over HTTP that all touch one account. */
    HOT,
    /** Ten thousand confirmations in one request. */
    EVENT,
    /** Balance and statement over HTTP, with a small journal. */
    READS,
    /** Searches over fifty thousand offers, beside what PostgreSQL does with their words alone. */
    SEARCH,
    /** The same reads, and gifts, with a large one; then the proof. */
    LARGE;

    static String names() {
        return Arrays.stream(values()).map(Scenario::word).collect(Collectors.joining(","));
    }

    static EnumSet<Scenario> named(String list) {
        var named = EnumSet.noneOf(Scenario.class);
        for (var word : list.split(",")) {
            named.add(Arrays.stream(values())
                    .filter(each -> each.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown scenario " + word)));
        }
        return named;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
