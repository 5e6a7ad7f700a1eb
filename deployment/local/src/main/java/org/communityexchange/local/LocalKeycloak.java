package org.communityexchange.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The real Keycloak server on localhost, keeping its data in the database {@code keycloak} of a {@link LocalPostgres}.
 * Has the realm {@code exchange} of {@code deployment/keycloak/}: created on the first start, and on every later one
 * told the addresses and the mail server of that start.
 */
public final class LocalKeycloak implements AutoCloseable {

    public static final String REALM = "exchange";
    public static final String WEB_SECRET = "demo-web-secret";
    public static final String SERVICE_SECRET = "demo-service-secret";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "demo-admin";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Child process;
    private final String baseUrl;
    private final KeycloakDistribution.ClassArchive classArchive;
    private boolean closed;

    private LocalKeycloak(Child process, String baseUrl, KeycloakDistribution.ClassArchive classArchive) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.classArchive = classArchive;
    }

    /**
     * What a start needs to know.
     *
     * @param folder where the log goes
     * @param port where to listen; 0 takes a free port
     * @param publicUrl the application's address, without a slash at its end: where people are sent back to
     * @param smtpPort the mail server on localhost; 0 when there is none
     * @param demo whether a new realm gets the demo people and the client for curl examples
     * @param progress hears, in a few words, what is going on
     */
    public record Settings(
            Path folder, int port, String publicUrl, int smtpPort, boolean demo, Consumer<String> progress) {

        /** A free port, the demo people, and nobody listening to progress: what most tests want. */
        public static Settings forTests(Path folder, String publicUrl, int smtpPort) {
            return new Settings(folder, 0, publicUrl, smtpPort, true, progress -> {});
        }
    }

    /**
     * Starts, and returns when people can sign in.
     *
     * @throws IllegalStateException when it ends or does not answer; the message has the end of the log
     */
    public static LocalKeycloak start(LocalPostgres postgres, Settings settings) {
        try {
            var distribution = KeycloakDistribution.ready(settings.progress);
            settings.progress.accept("Starting Keycloak");
            var baseUrl = "http://localhost:" + Ports.orFree(settings.port);
            var classArchive = distribution.classArchive();
            var process = Child.start(
                    "keycloak",
                    distribution.command(classArchive.javaOptions(), arguments(postgres, baseUrl)),
                    Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD),
                    settings.folder);
            var keycloak = new LocalKeycloak(process, baseUrl, classArchive);
            Shutdown.watch(keycloak);
            try {
                keycloak.prepare(settings);
            } catch (RuntimeException | InterruptedException e) {
                keycloak.close();
                throw e;
            }
            return keycloak;
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** {@code http://localhost:port}, without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The issuer of tokens: the address of the realm {@code exchange}. */
    public String issuerUrl() {
        return baseUrl + "/realms/" + REALM;
    }

    /** The base of the admin interface of the realm {@code exchange}. */
    public String adminUrl() {
        return baseUrl + "/admin/realms/" + REALM;
    }

    /** Where the realm gives tokens. */
    public String tokenUrl() {
        return issuerUrl() + "/protocol/openid-connect/token";
    }

    public Path logFile() {
        return process.log();
    }

    /** Stops the server. Closing twice is closing once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Shutdown.forget(this);
        // 143: ended by the request to end, after its shutdown hooks.
        process.stop(Duration.ofSeconds(30));
        try {
            classArchive.finish(process.exitCode() == 0 || process.exitCode() == 143);
        } catch (IOException e) {
            // Without the archive the next start is slower, nothing else.
        }
    }

    @Override
    public String toString() {
        return "Keycloak on " + baseUrl;
    }

    private void prepare(Settings settings) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!KeycloakAdmin.answers(baseUrl + "/realms/master")) {
            if (!process.isAlive()) {
                throw process.ended("while starting");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Keycloak did not answer within " + PATIENCE.toSeconds()
                        + " s. The end of " + process.log() + ":\n" + process.tail(40));
            }
            Thread.sleep(100);
        }
        var document = RealmDocument.read(
                settings.demo,
                Map.of(
                        "EXCHANGE_PUBLIC_URL",
                        settings.publicUrl,
                        "EXCHANGE_BACKCHANNEL_URL",
                        settings.publicUrl,
                        "EXCHANGE_OIDC_WEB_SECRET",
                        WEB_SECRET,
                        "EXCHANGE_OIDC_SERVICE_SECRET",
                        SERVICE_SECRET,
                        "EXCHANGE_SMTP_HOST",
                        "127.0.0.1",
                        "EXCHANGE_SMTP_PORT",
                        String.valueOf(settings.smtpPort == 0 ? 25 : settings.smtpPort),
                        "EXCHANGE_MAIL_FROM",
                        "exchange@demo.example"));
        if (new KeycloakAdmin(baseUrl, ADMIN, ADMIN_PASSWORD).bringUpToDate(document)) {
            settings.progress.accept("Created the realm " + document.name());
        }
    }

    private static List<String> arguments(LocalPostgres postgres, String baseUrl) {
        var port = baseUrl.substring(baseUrl.lastIndexOf(':') + 1);
        return new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + Ports.free(),
                "--hostname=" + baseUrl,
                "--cache=local",
                "--db-url=" + postgres.jdbcUrl("keycloak"),
                "--db-username=" + LocalPostgres.KEYCLOAK,
                "--db-password=" + LocalPostgres.KEYCLOAK_PASSWORD,
                "--db-pool-max-size=20",
                "--log-console-color=false"));
    }
}
