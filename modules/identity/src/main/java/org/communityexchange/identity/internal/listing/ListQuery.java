package org.communityexchange.identity.internal.listing;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.QueryParam;

/** The parameters every list takes. Text, so that what cannot be used is named in a problem instead of being not found. */
public class ListQuery {

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = "The cursor `next` of the part before; without it the list starts at its beginning.")
    @Nullable
    String after;

    @QueryParam("sort")
    @Parameter(description = "One of the orders this list offers; another one is refused and names them.")
    @Nullable
    String sort;

    /** @see Listing#of */
    public Listing listing(String... offered) {
        return Listing.of(limit, after, sort, offered);
    }
}
