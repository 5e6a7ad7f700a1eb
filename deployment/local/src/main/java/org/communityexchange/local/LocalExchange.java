package org.communityexchange.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The whole exchange on one machine: PostgreSQL, mail, Keycloak and the packaged application, started in this order
 * and stopped in the reverse one, also when Java ends without {@link #close()}.
 */
public final class LocalExchange implements AutoCloseable {

    private final LocalPostgres postgres;
    private final LocalMail mail;
    private final LocalKeycloak keycloak;
    private final Map<String, String> environment;
    private final Path runFolder;
    private final Plan plan;
    private @Nullable LocalApplication application;

    private LocalExchange(
            Plan plan,
            LocalPostgres postgres,
            LocalMail mail,
            LocalKeycloak keycloak,
            Map<String, String> environment) {
        this.plan = plan;
        this.postgres = postgres;
        this.mail = mail;
        this.keycloak = keycloak;
        this.environment = environment;
        this.runFolder = plan.runFolder;
    }

    /** What is started where. A port of 0 is any free one; without a data folder everything is temporary. */
    record Plan(
            @Nullable Path dataFolder,
            Path runFolder,
            @Nullable Path mailFolder,
            boolean demo,
            int httpPort,
            int keycloakPort,
            int postgresPort,
            int smtpPort,
            String publicUrl,
            Progress progress) {}

    /** What happens during a start. */
    interface Progress {

        /** In a few words, what is going on. */
        void step(String what);

        /** A part is up. */
        void ready(String part, Duration took);

        /** A message for somebody was caught. */
        void mail(String line);

        Progress SILENT = new Progress() {
            @Override
            public void step(String what) {}

            @Override
            public void ready(String part, Duration took) {}

            @Override
            public void mail(String line) {}
        };
    }

    /**
     * Everything, with the demo people, on free ports and empty temporary data. Logs go to the module's
     * {@code target/local-exchange}.
     *
     * @throws Refusal when the application has not been packaged
     */
    public static LocalExchange forTests() {
        var exchange = servicesForTests();
        try {
            exchange.startApplication();
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
        return exchange;
    }

    /** As {@link #forTests()}, without the application: for tests that start it themselves, or need only the rest. */
    public static LocalExchange servicesForTests() {
        try {
            var target = Path.of("target").toAbsolutePath();
            var logs = Files.isDirectory(target)
                    ? target.resolve("local-exchange")
                            .resolve(UUID.randomUUID().toString().substring(0, 8))
                    : Files.createTempDirectory("exchange-logs-");
            var port = Ports.free();
            return startServices(
                    new Plan(null, logs, null, true, port, 0, 0, 0, "http://localhost:" + port, Progress.SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Everything, with the demo people, on free ports and a new folder, with the durable commits of an installation: for
     * measuring. What the folder held is deleted.
     *
     * @throws Refusal when the application has not been packaged
     */
    public static LocalExchange forMeasuring(Path folder) {
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var port = Ports.free();
        var exchange = startServices(new Plan(
                folder.resolve("data"),
                folder.resolve("run"),
                null,
                true,
                port,
                0,
                0,
                0,
                "http://localhost:" + port,
                Progress.SILENT));
        try {
            exchange.startApplication();
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
        return exchange;
    }

    static LocalExchange startServices(Plan plan) {
        try {
            var template = plan.demo ? DemoTemplate.ready(plan.progress::step) : null;
            var postgres = timed(
                    plan,
                    "PostgreSQL",
                    () -> plan.dataFolder == null
                            ? LocalPostgres.fromTemplate(template)
                            : LocalPostgres.start(plan.dataFolder.resolve("postgresql"), plan.postgresPort, template));
            try {
                var mail =
                        LocalMail.start(plan.smtpPort, plan.mailFolder, plan.progress::mail, Clock.systemDefaultZone());
                try {
                    var keycloak = timed(
                            plan,
                            "Keycloak",
                            () -> LocalKeycloak.start(
                                    postgres,
                                    new LocalKeycloak.Settings(
                                            plan.runFolder,
                                            plan.keycloakPort,
                                            plan.publicUrl,
                                            mail.port(),
                                            plan.demo,
                                            plan.progress::step)));
                    return new LocalExchange(
                            plan, postgres, mail, keycloak, environment(plan, postgres, keycloak, mail));
                } catch (RuntimeException e) {
                    mail.close();
                    throw e;
                }
            } catch (RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Starts the application and returns when it is ready to answer. Does nothing when it runs. */
    public synchronized void startApplication() {
        if (application == null) {
            application = timed(plan, "Application", () -> LocalApplication.start(environment, runFolder));
        }
    }

    /** Stops the application in good order. Does nothing when it does not run. */
    public synchronized void stopApplication() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    /** Stops the application in good order and starts it again on the same port and data. */
    public synchronized void restartApplication() {
        stopApplication();
        startApplication();
    }

    /** Ends the application at once, as {@code kill -9} does. {@link #startApplication()} starts it again. */
    public synchronized void killApplication() {
        if (application != null) {
            application.kill();
            application = null;
        }
    }

    /** Where people reach the application, without a slash at its end. */
    public String baseUrl() {
        return plan.publicUrl;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    public LocalMail mail() {
        return mail;
    }

    /**
     * The process id of the running application.
     *
     * @throws IllegalStateException when it does not run
     */
    public synchronized long applicationPid() {
        if (application == null) {
            throw new IllegalStateException("The application does not run");
        }
        return application.process().pid();
    }

    /** What the application wrote, over all its starts. */
    public Path applicationLog() {
        return runFolder.resolve("application.log");
    }

    /** The environment variables that tell the application where everything is. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    @Override
    public synchronized void close() {
        stopApplication();
        keycloak.close();
        mail.close();
        postgres.close();
    }

    /** Waits until the application ends, and fails with the end of its log when nobody asked it to. */
    void awaitEnd() throws InterruptedException {
        var running = application;
        if (running != null) {
            running.process().waitFor();
            if (!Shutdown.inProgress()) {
                throw running.process().ended("by itself");
            }
        }
    }

    private static Map<String, String> environment(
            Plan plan, LocalPostgres postgres, LocalKeycloak keycloak, LocalMail mail) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("EXCHANGE_DB_URL", postgres.jdbcUrl());
        environment.put("EXCHANGE_DB_APP_USER", LocalPostgres.APP);
        environment.put("EXCHANGE_DB_APP_PASSWORD", LocalPostgres.APP_PASSWORD);
        environment.put("EXCHANGE_DB_OWNER_USER", LocalPostgres.OWNER);
        environment.put("EXCHANGE_DB_OWNER_PASSWORD", LocalPostgres.OWNER_PASSWORD);
        environment.put("EXCHANGE_OIDC_URL", keycloak.issuerUrl());
        environment.put("EXCHANGE_OIDC_WEB_SECRET", LocalKeycloak.WEB_SECRET);
        environment.put("EXCHANGE_OIDC_SERVICE_SECRET", LocalKeycloak.SERVICE_SECRET);
        environment.put("EXCHANGE_KEYCLOAK_ADMIN_URL", keycloak.adminUrl());
        environment.put("EXCHANGE_SMTP_HOST", "127.0.0.1");
        environment.put("EXCHANGE_SMTP_PORT", String.valueOf(mail.port()));
        environment.put("EXCHANGE_HTTP_HOST", "127.0.0.1");
        environment.put("EXCHANGE_HTTP_PORT", String.valueOf(plan.httpPort));
        environment.put("EXCHANGE_PUBLIC_URL", plan.publicUrl);
        // Everything here listens on this machine only.
        environment.put("EXCHANGE_PUBLISHED_SECRETS", "allowed");
        environment.put("EXCHANGE_DEMO", String.valueOf(plan.demo));
        environment.put("EXCHANGE_SESSION_KEY", sessionKey(plan.dataFolder));
        return environment;
    }

    /** Kept with the data, so that people stay signed in over a restart. */
    private static String sessionKey(@Nullable Path dataFolder) {
        try {
            var file = dataFolder == null ? null : dataFolder.resolve("session.key");
            if (file != null && Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var bytes = new byte[36];
            new SecureRandom().nextBytes(bytes);
            var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (file != null) {
                Files.writeString(file, key);
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T timed(Plan plan, String part, Supplier<T> start) {
        var begin = System.nanoTime();
        var started = start.get();
        plan.progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        return started;
    }
}
