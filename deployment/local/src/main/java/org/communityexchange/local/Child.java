package org.communityexchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server run as a process of its own: its output goes to a log file, and it never outlives this Java process. */
final class Child {

    private static final long LOG_LIMIT = 5_000_000;

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** Starts {@code command}; what an earlier run left behind under the same name and folder is stopped first. */
    static Child start(String name, List<String> command, Map<String, String> environment, Path folder) {
        try {
            Files.createDirectories(folder);
            var pidFile = folder.resolve(name + ".pid");
            stopLeftover(pidFile);
            var log = folder.resolve(name + ".log");
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            // Ctrl-C reaches every process of the terminal at once. Ignored here, it is the launcher that decides who
            // stops first; `exec` keeps the ignored signal and the process id.
            var line = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
            line.addAll(command);
            var builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            OrphanGuard.watch(process.pid(), "TERM");
            Files.writeString(
                    pidFile, process.pid() + " " + startOf(process.toHandle()).orElse(0L));
            return new Child(name, process, log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + name, e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** How it ended; only once it has. */
    int exitCode() {
        return process.exitValue();
    }

    /** Asks the process to end, and ends it when it has not done so in time. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** Ends the process at once, with no chance to finish anything: {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** The failure to show when the process ended although it should be running: with the end of its log. */
    IllegalStateException ended(String when) {
        return new IllegalStateException(name + " ended " + when + ". The end of " + log + ":\n" + tail(40));
    }

    String tail(int lines) {
        try {
            var all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private void forget() {
        OrphanGuard.release(process.pid());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // The next start looks at the process's start time, so that a stale file does no harm.
        }
    }

    /** Stops what a process now gone left running, so that its ports are free again. */
    static void stopLeftovers(Path folder, String... names) {
        try {
            for (var name : names) {
                stopLeftover(folder.resolve(name + ".pid"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var parts = Files.readString(pidFile).strip().split(" ");
        if (parts.length == 2 && parts[0].chars().allMatch(Character::isDigit) && !parts[0].isEmpty()) {
            ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(old -> startOf(old)
                            .map(String::valueOf)
                            .filter(parts[1]::equals)
                            .isPresent())
                    .ifPresent(Child::end);
        }
        Files.delete(pidFile);
    }

    private static void end(ProcessHandle old) {
        old.destroy();
        try {
            old.onExit().get(10, TimeUnit.SECONDS);
        } catch (Exception stillThere) {
            old.destroyForcibly();
            old.onExit().join();
        }
    }

    private static Optional<Long> startOf(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.toEpochMilli());
    }
}
