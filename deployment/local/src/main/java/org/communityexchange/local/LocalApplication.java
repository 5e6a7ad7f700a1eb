package org.communityexchange.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged application, in production mode, as a process of its own. */
final class LocalApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Child process;
    private final String baseUrl;

    private LocalApplication(Child process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    static Path packaged() {
        var elsewhere = System.getProperty("exchange.application", System.getenv("EXCHANGE_APPLICATION"));
        return elsewhere == null || elsewhere.isBlank()
                ? Project.directory().resolve("modules/app/target/quarkus-app/quarkus-run.jar")
                : Path.of(elsewhere).toAbsolutePath();
    }

    /** Starts, and returns when the application says that it is ready. */
    static LocalApplication start(Map<String, String> environment, Path folder) {
        var jar = packaged();
        if (!Files.isRegularFile(jar)) {
            throw new Refusal("The application has not been packaged: there is no " + jar
                    + ". Run ./exchange run, or mvn -DskipTests package.");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            // The network library uses what newer JDKs warn about; the option is unknown to older ones.
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        var more = System.getenv("EXCHANGE_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", jar.toString()));
        var baseUrl = "http://localhost:" + environment.get("EXCHANGE_HTTP_PORT");
        var application = new LocalApplication(Child.start("application", command, environment, folder), baseUrl);
        Shutdown.watch(application);
        try {
            application.awaitReady();
        } catch (RuntimeException | InterruptedException e) {
            application.close();
            throw e instanceof RuntimeException failure ? failure : new IllegalStateException("interrupted", e);
        }
        return application;
    }

    Child process() {
        return process;
    }

    void kill() {
        Shutdown.forget(this);
        process.kill();
    }

    @Override
    public void close() {
        Shutdown.forget(this);
        process.stop(Duration.ofSeconds(20));
    }

    @Override
    public String toString() {
        return "the application on " + baseUrl;
    }

    private void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!KeycloakAdmin.answers(baseUrl + "/q/health/ready")) {
            if (!process.isAlive()) {
                throw process.ended("while starting");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The application was not ready within " + PATIENCE.toSeconds()
                        + " s. The end of " + process.log() + ":\n" + process.tail(40));
            }
            Thread.sleep(100);
        }
    }
}
