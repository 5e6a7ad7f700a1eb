package org.communityexchange.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** Where this build lives, and the files that it carries along as resources. */
final class Project {

    private static final Properties BUILD = build();

    private Project() {}

    /** The root of the checkout that this class was built in. */
    static Path directory() {
        return Path.of(BUILD.getProperty("project.directory")).toAbsolutePath().normalize();
    }

    /** Where unpacked servers and local data go; {@code EXCHANGE_HOME} moves it. */
    static Path home() {
        var moved = System.getenv("EXCHANGE_HOME");
        var home = moved == null || moved.isBlank() ? directory().resolve(".exchange") : Path.of(moved);
        return home.toAbsolutePath().normalize();
    }

    static Path keycloakArchive() {
        var archive = Path.of(BUILD.getProperty("keycloak.archive"));
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("The Keycloak archive is no longer at " + archive
                    + ". Build deployment/local again: Maven fetches it.");
        }
        return archive;
    }

    static byte[] resource(String name) {
        try (InputStream in = Project.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, () -> "not on the class path: " + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    /** A short name for contents, so that a cache made from other contents is never taken for this one. */
    static String fingerprint(byte[]... contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties build() {
        var properties = new Properties();
        try (InputStream in = Project.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
