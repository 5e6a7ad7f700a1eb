package org.communityexchange.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * What {@code ./exchange} runs. {@code run} starts everything, {@code services} everything but the application, and
 * {@code with -- command} the services and then a command that is told where they are. Ends when Ctrl-C is pressed or
 * the application or command ends; {@code --fresh} first deletes the data.
 */
public final class Launcher {

    private static final Logger ROOT = Logger.getLogger("");

    private final Path home = Project.home();
    private final Path dataFolder = home.resolve("data");
    private final Path runFolder = home.resolve("run");
    private final Path mailFolder = home.resolve("mail");
    private final long begin = System.nanoTime();

    private Launcher() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
        try {
            System.exit(new Launcher().launch(Arrays.asList(arguments)));
        } catch (Refusal e) {
            System.err.println("exchange: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException | IOException | IllegalStateException e) {
            System.err.println("exchange: " + e.getMessage());
            if (e.getCause() != null) {
                System.err.println("  because: " + e.getCause());
            }
            System.exit(1);
        }
    }

    @SuppressWarnings("try") // The lock is only held.
    private int launch(List<String> arguments) throws IOException, InterruptedException {
        var separator = arguments.indexOf("--");
        var own = separator < 0 ? arguments : arguments.subList(0, separator);
        var command = separator < 0 ? List.<String>of() : arguments.subList(separator + 1, arguments.size());
        var verb = own.isEmpty() ? "run" : own.get(0);
        var unknown =
                own.stream().skip(1).filter(option -> !"--fresh".equals(option)).toList();
        if (!List.of("run", "services", "with").contains(verb)
                || !unknown.isEmpty()
                || "with".equals(verb) == command.isEmpty()) {
            throw new Refusal("usage: run [--fresh] | services [--fresh] | with [--fresh] -- command");
        }
        Files.createDirectories(runFolder);
        try (var ignored = onlyOne()) {
            Child.stopLeftovers(runFolder, "application", "keycloak");
            LocalPostgres.stopLeftover(dataFolder.resolve("postgresql"));
            if (own.contains("--fresh")) {
                say("Deleting the data in " + dataFolder);
                Folders.delete(dataFolder);
                Folders.delete(mailFolder);
            }
            Shutdown.announceTo(Launcher::say);
            var exchange = LocalExchange.startServices(plan());
            return switch (verb) {
                case "services" -> services(exchange);
                case "with" -> with(exchange, command);
                default -> run(exchange);
            };
        }
    }

    private int run(LocalExchange exchange) throws InterruptedException {
        say("Starting the application");
        exchange.startApplication();
        say("");
        say(String.format(
                Locale.ROOT,
                "Community Exchange answers on %s  (%.1f s since start)",
                exchange.baseUrl(),
                seconds(Duration.ofNanos(System.nanoTime() - begin))));
        say("");
        printPlaces(exchange);
        if (Boolean.parseBoolean(exchange.environment().get("EXCHANGE_DEMO"))) {
            DemoPeople.print(Launcher::say);
        }
        say("Ctrl-C stops everything; the data stays.");
        exchange.awaitEnd();
        return 0;
    }

    private int services(LocalExchange exchange) throws InterruptedException {
        say("");
        printPlaces(exchange);
        say("For the application:");
        exchange.environment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> say("  export " + entry.getKey() + "='" + entry.getValue() + "'"));
        say("");
        say("Ctrl-C stops everything; the data stays.");
        new CountDownLatch(1).await();
        return 0;
    }

    private int with(LocalExchange exchange, List<String> command) throws IOException, InterruptedException {
        say("");
        printPlaces(exchange);
        if (Boolean.parseBoolean(exchange.environment().get("EXCHANGE_DEMO"))) {
            DemoPeople.print(Launcher::say);
        }
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(Project.directory().toFile())
                .inheritIO();
        builder.environment().putAll(exchange.environment());
        var process = builder.start();
        // It shares the terminal, so Ctrl-C ends it too; the services wait for that.
        Shutdown.watch(new Foreground(process));
        return process.waitFor();
    }

    private record Foreground(Process process) implements AutoCloseable {

        @Override
        public void close() {
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroy);
                    process.destroy();
                    process.waitFor(15, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String toString() {
            return "the command";
        }
    }

    private LocalExchange.Plan plan() {
        var settings = System.getenv();
        var httpPort = Ports.choose("EXCHANGE_HTTP_PORT", 8080, settings, Launcher::say);
        var keycloakPort = Ports.choose("EXCHANGE_KEYCLOAK_PORT", 8180, settings, Launcher::say);
        var postgresPort = Ports.choose("EXCHANGE_PG_PORT", 55432, settings, Launcher::say);
        var smtpPort = Ports.choose("EXCHANGE_SMTP_PORT", 2525, settings, Launcher::say);
        return new LocalExchange.Plan(
                dataFolder,
                runFolder,
                mailFolder,
                !"false"
                        .equalsIgnoreCase(
                                settings.getOrDefault("EXCHANGE_DEMO", "true").strip()),
                httpPort,
                keycloakPort,
                postgresPort,
                smtpPort,
                "http://localhost:" + httpPort,
                new OnTerminal());
    }

    private void printPlaces(LocalExchange exchange) {
        say("  Keycloak    " + exchange.keycloak().baseUrl() + "  (administrator: " + LocalKeycloak.ADMIN + " / "
                + LocalKeycloak.ADMIN_PASSWORD + ")");
        say("  Database    " + exchange.postgres().jdbcUrl());
        say("  Mail        SMTP port " + exchange.mail().port() + ", messages in " + mailFolder);
        say("  Logs        " + runFolder);
        say("");
    }

    /** Holds a lock for as long as this process lives, so that two starts never share one folder. */
    private FileLock onlyOne() throws IOException {
        @SuppressWarnings("resource")
        var file = new RandomAccessFile(runFolder.resolve("lock").toFile(), "rw");
        var lock = file.getChannel().tryLock();
        if (lock == null) {
            var bytes = new byte[(int) file.length()];
            file.readFully(bytes);
            throw new Refusal("It already runs in this folder (process "
                    + new String(bytes, StandardCharsets.US_ASCII).strip()
                    + "). Stop it with Ctrl-C there, or set EXCHANGE_HOME to another folder.");
        }
        file.setLength(0);
        file.writeBytes(String.valueOf(ProcessHandle.current().pid()));
        return lock;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static final class OnTerminal implements LocalExchange.Progress {

        @Override
        public void step(String what) {
            say(what);
        }

        @Override
        public void ready(String part, Duration took) {
            say(String.format(Locale.ROOT, "  %-12s ready in %5.1f s", part, seconds(took)));
        }

        @Override
        public void mail(String line) {
            say(line);
        }
    }
}
