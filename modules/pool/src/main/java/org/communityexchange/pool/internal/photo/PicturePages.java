package org.communityexchange.pool.internal.photo;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.PhotoFile;
import org.communityexchange.pool.Photos;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The pictures themselves. An address never shows another picture, so it is kept for an hour: no longer, because what it
 * belongs to may be taken back; and only by the reader's own browser, unless anybody may see it.
 */
@Path("/o/{organisation}/photos/{id}")
// Whatever is asked for, it is a picture: a link to one is opened with the wishes of a page.
@Produces(MediaType.WILDCARD)
@Blocking
class PicturePages {

    private static final String HOUR = ", max-age=3600";

    private final Photos photos;

    PicturePages(Photos photos) {
        this.photos = photos;
    }

    @GET
    @OpenToAll
    public Response large(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return answer(photos.file(id, false));
    }

    @GET
    @Path("small")
    @OpenToAll
    public Response small(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return answer(photos.file(id, true));
    }

    private static Response answer(PhotoFile file) {
        return Response.ok(file.jpeg(), "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, (file.forAnybody() ? "public" : "private") + HOUR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .build();
    }
}
