package org.communityexchange.benchmark;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure, and for how long.
 *
 * @param scenarios which of them
 * @param warmUp before every measurement, per measurement
 * @param measured every measurement
 * @param clients how many at once, one measurement each
 * @param entries how many entries the journal has in the end
 * @param page the page that gets the figures, or null to print only
 */
record Options(
        Set<Scenario> scenarios,
        Duration warmUp,
        Duration measured,
        List<Integer> clients,
        long entries,
        @Nullable Path page) {

    static final String USAGE = """
            ./exchange benchmark [options]

              --only LIST      some scenarios only, of: %s
              --seconds N      how long each measurement takes (10)
              --clients LIST   how many at once, where that is varied (1,8,32)
              --entries N      how large the journal grows (1000000)
              --quick          3 seconds each and 100000 entries; prints only
              --print          print only, and leave docs/reference/performance.md alone
              --help           this text

            Needs pgbench on the PATH (any version from 15) for the scenario raw. Everything else is brought along.
            """;

    static Options parse(List<String> arguments) {
        var scenarios = EnumSet.allOf(Scenario.class);
        var seconds = 10L;
        var clients = List.of(1, 8, 32);
        var entries = 1_000_000L;
        var page = Path.of("docs", "reference", "performance.md");
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var word = words.next();
            switch (word) {
                case "--only" -> scenarios = Scenario.named(next(words, word));
                case "--seconds" -> seconds = number(next(words, word));
                case "--clients" ->
                    clients = Arrays.stream(next(words, word).split(","))
                            .map(number -> Math.toIntExact(number(number)))
                            .toList();
                case "--entries" -> entries = number(next(words, word));
                case "--quick" -> {
                    seconds = 3;
                    entries = 100_000;
                    page = null;
                }
                case "--print" -> page = null;
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        // A part of the figures never takes the place of all of them.
        var whole = scenarios.size() == Scenario.values().length;
        return new Options(
                scenarios,
                Duration.ofSeconds(Math.max(2, seconds * 6 / 10)),
                Duration.ofSeconds(seconds),
                clients,
                entries,
                whole ? page : null);
    }

    static String usage() {
        return String.format(Locale.ROOT, USAGE, Scenario.names());
    }

    boolean has(Scenario scenario) {
        return scenarios.contains(scenario);
    }

    private static String next(Iterator<String> words, String option) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " takes a value");
        }
        return words.next();
    }

    private static long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + " is not a whole number");
        }
    }
}
