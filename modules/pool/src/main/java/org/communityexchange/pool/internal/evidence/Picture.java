package org.communityexchange.pool.internal.evidence;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A picture as it is answered. Whoever looks is asked each time who they are, so nothing on the way keeps it, and a device that
 * several use keeps none either.
 */
final class Picture {

    static final String TYPE = "image/jpeg";

    private Picture() {}

    static Response answer(byte[] jpeg) {
        return Response.ok(jpeg, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .build();
    }
}
