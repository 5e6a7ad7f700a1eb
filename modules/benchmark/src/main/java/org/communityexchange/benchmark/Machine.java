package org.communityexchange.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What it was measured on. */
final class Machine {

    private Machine() {}

    static String facts(String database) {
        return String.format(
                Locale.ROOT,
                "%d processors (%s, %s), %d GB of memory, %s %s; JDK %s; %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.arch"),
                memoryGigabytes(),
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceAll("-.*", ""),
                Runtime.version().feature(),
                database);
    }

    /** How many processes wanted a processor over the last minute: what else was going on. */
    static String load() {
        return firstLine("/proc/loadavg").split(" ")[0];
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long memoryGigabytes() {
        var digits = firstLine("/proc/meminfo").replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Math.round(Long.parseLong(digits) / 1024.0 / 1024.0);
    }

    private static String firstLine(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
