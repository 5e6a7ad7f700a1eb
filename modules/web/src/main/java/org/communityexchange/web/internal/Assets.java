package org.communityexchange.web.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses of our own files, each with a version made of its content, so that a browser may keep them for good. */
@ApplicationScoped
class Assets {

    /** Where the htmx jar puts its script; the version is part of the address. */
    static final String HTMX = "/_static/htmx.org/2.0.2/dist/htmx.min.js";

    private static final String ROOT = "META-INF/resources/assets/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when there is no such file: a page must not ask for what cannot come */
    String address(String name) {
        return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + version(file));
    }

    private static String version(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no asset " + name);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
