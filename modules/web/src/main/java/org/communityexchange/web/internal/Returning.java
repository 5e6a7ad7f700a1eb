package org.communityexchange.web.internal;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go back to: a page of ours, whatever the form says. */
final class Returning {

    private static final URI HOME = URI.create("/");

    private Returning() {}

    /** The path if it is one of ours, else the home page: {@code //evil.example} and {@code /\evil} are not. */
    static URI to(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return HOME;
        }
        try {
            var address = new URI(path);
            return address.getHost() == null && address.getScheme() == null ? address : HOME;
        } catch (URISyntaxException unreadable) {
            return HOME;
        }
    }
}
