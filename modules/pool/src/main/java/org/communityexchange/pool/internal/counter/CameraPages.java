package org.communityexchange.pool.internal.counter;

import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.pool.internal.code.SeenCode;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What the camera of a counter sees. Browsers differ in whether they can read a square of dots themselves, so the exchange
 * reads it; a picture is looked at and forgotten.
 */
@Path("/o/{organisation}/counter/next/picture")
@Produces(MediaType.TEXT_PLAIN)
@OpenToAll
@AtCounter
@Blocking
class CameraPages {

    /** The code as people type it, which says nothing yet of whose it is; 204 when none is seen. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response see(@RestForm("picture") @Nullable FileUpload picture) throws IOException {
        var jpeg = picture == null || picture.size() > SeenCode.MOST_BYTES
                ? new byte[0]
                : Files.readAllBytes(picture.uploadedFile());
        return SeenCode.in(jpeg)
                .map(code -> Response.ok(code.shown()))
                .orElseGet(Response::noContent)
                .build();
    }
}
