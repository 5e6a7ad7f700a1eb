package org.communityexchange.app;

import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Measures, and asserts nothing: how long a signed-in member waits for a page. Not run with the other tests, because time
 * depends on the machine; {@code docs/reference/performance.md} says how.
 */
@ExtendWith(Running.class)
class PageSpeed {

    private static final int WARM_UP = 400;
    private static final int REQUESTS = 300;
    private static final int CLIENTS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void measure() throws Exception {
        var ana = Running.demo("Ana");
        var maya = Running.demo("Maya");
        var asked = new ArrayList<Asked>();
        for (var path : List.of("/", "/wallet", "/wallet/statement", "/offers")) {
            asked.add(page(ana, path));
        }
        asked.add(page(maya, "/o/ics/queue"));
        asked.add(new Asked("/api/v1/me/wallet", () -> request("/api/v1/me/wallet")
                .header("Authorization", "Bearer " + ana.bearer())
                .build()));
        for (var i = 0; i < WARM_UP; i++) {
            for (var each : asked) {
                time(each);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n| page | median ms | p95 ms | median ms, %d clients | p95 ms | requests/s |%n",
                CLIENTS);
        System.out.println("|---|---|---|---|---|---|");
        for (var each : asked) {
            var alone = new long[REQUESTS];
            for (var i = 0; i < REQUESTS; i++) {
                alone[i] = time(each);
            }
            var begin = System.nanoTime();
            var together = together(each);
            var seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %.1f | %.1f | %.0f |%n",
                    each.path,
                    percentile(alone, 50),
                    percentile(alone, 95),
                    percentile(together, 50),
                    percentile(together, 95),
                    together.length / seconds);
        }
        System.out.println(memory());
    }

    private record Asked(String path, Supplier<HttpRequest> request) {}

    private static Asked page(TestLogin person, String path) {
        var pages = person.pages();
        pages.get(path);
        return new Asked(path, () -> request(path)
                .header("Accept", "text/html")
                .header("Cookie", pages.cookies())
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Running.exchange().baseUrl() + path));
    }

    private long time(Asked asked) throws IOException, InterruptedException {
        var request = asked.request.get();
        var begin = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        var took = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked.path + " answered " + answer.statusCode());
        }
        return took;
    }

    private long[] together(Asked asked) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<long[]> client = () -> {
                var times = new long[REQUESTS];
                for (var i = 0; i < REQUESTS; i++) {
                    times[i] = time(asked);
                }
                return times;
            };
            var all = new ArrayList<Long>();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
                Arrays.stream(done.get()).forEach(all::add);
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private static double percentile(long[] nanos, int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** What the application's process occupies after all of it, where the system says so. */
    private static String memory() throws IOException {
        var pid = Files.readString(Running.exchange().applicationLog().resolveSibling("application.pid"))
                .split(" ")[0];
        var status = Path.of("/proc", pid, "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .toList()
                        .toString()
                : "memory: unknown";
    }
}
