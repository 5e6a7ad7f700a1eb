package org.communityexchange.local;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/** Keycloak, unpacked and built once for our options, and how to run it as a single Java process. */
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--features=organization",
            "--features-disabled=kerberos,ciba,device-flow");

    /** Small and quick to start: one machine, a handful of people. Not a setting for an installation. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** Unpacks and builds when that has not been done for these options: about half a minute, once. */
    static KeycloakDistribution ready(Consumer<String> progress) throws IOException, InterruptedException {
        var archive = Project.keycloakArchive();
        var version = archive.getFileName().toString().replaceFirst("^keycloak-quarkus-dist-(.*)\\.zip$", "$1");
        var options = String.join(" ", BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8);
        var target = Project.home().resolve("keycloak-" + version + "-" + Project.fingerprint(options));
        return new KeycloakDistribution(Folders.makeOnce(target, folder -> {
            progress.accept("Unpacking Keycloak " + version + " (once)");
            unpack(archive, folder);
            progress.accept("Building Keycloak for PostgreSQL (once, about half a minute)");
            new KeycloakDistribution(folder).build();
        }));
    }

    String name() {
        return home.getFileName().toString();
    }

    List<String> command(List<String> javaOptions, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(javaOptions);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** Where Java keeps the classes of an earlier run ready to use, which halves the start. */
    ClassArchive classArchive() {
        var java = System.getProperty("java.vm.vendor") + "-" + System.getProperty("java.vm.version");
        return new ClassArchive(home.resolve("classes-" + java.replaceAll("[^A-Za-z0-9.+-]", "_") + ".jsa"));
    }

    /** An archive of loaded classes: used when it is there, written by the first process that ends in good order. */
    static final class ClassArchive {

        private final Path file;
        private @Nullable Path unfinished;

        ClassArchive(Path file) {
            this.file = file;
        }

        List<String> javaOptions() {
            if (Files.exists(file)) {
                return List.of("-XX:SharedArchiveFile=" + file);
            }
            unfinished = file.resolveSibling(file.getFileName() + ".unfinished-"
                    + ProcessHandle.current().pid());
            return List.of("-XX:ArchiveClassesAtExit=" + unfinished);
        }

        void finish(boolean endedInGoodOrder) throws IOException {
            if (unfinished == null || !Files.exists(unfinished)) {
                return;
            }
            if (endedInGoodOrder) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(unfinished);
            }
        }
    }

    private void build() throws IOException, InterruptedException {
        var log = home.resolve("build.log");
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        var process = new ProcessBuilder(command(List.of(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        OrphanGuard.watch(process.pid(), "TERM");
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("Keycloak could not be built:\n" + Files.readString(log));
        }
        OrphanGuard.release(process.pid());
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // The archive has one folder at its top; its contents are what is wanted.
                var target = folder.resolve(
                                entry.getName().substring(entry.getName().indexOf('/') + 1))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
