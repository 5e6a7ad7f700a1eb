package org.communityexchange.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own programs, unpacked once. Zonky's artifacts carry them for each kind of machine; its process
 * handling is not used, because it starts the server without {@code fsync} and in the terminal's process group.
 */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private final Path directory;
    private final List<String> asNobody;

    private PostgresBinaries(Path directory, List<String> asNobody) {
        this.directory = directory;
        this.asNobody = asNobody;
    }

    static PostgresBinaries unpacked() throws IOException, InterruptedException {
        byte[] archive;
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch"))) {
            archive = in.readAllBytes();
        }
        var target = Project.home().resolve("postgresql-" + Project.fingerprint(archive));
        return new PostgresBinaries(Folders.makeOnce(target, folder -> unpack(archive, folder)), notAsRoot());
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** Runs one of the programs to its end and returns its exit code, or throws when only 0 will do. */
    int run(Path log, String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(asNobody);
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(program + " did not end within 90 s; see " + log);
        }
        return process.exitValue();
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & EXECUTABLE) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files. */
    private static List<String> notAsRoot() throws IOException, InterruptedException {
        if (!"0".equals(firstLine("id", "-u"))) {
            return List.of();
        }
        if ("0".equals(firstLine("unshare", "-U", "id", "-u"))
                || firstLine("unshare", "-U", "id", "-u").isEmpty()) {
            throw new Refusal("PostgreSQL does not run as root, and this machine does not allow the way around it "
                    + "(unshare -U). Run as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }

    private static String firstLine(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            return output;
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
