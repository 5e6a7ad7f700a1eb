package org.communityexchange.kernel.listing;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.QueryParam;

/** The parameters of every list; read as text, so that a wrong one is named and not an unknown address. */
public class ListParams {

    @QueryParam("limit")
    @Parameter(
            description = "How many, 1 to 200",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    public @Nullable String limit;

    @QueryParam("after")
    @Parameter(
            description = "The `next` of the part before",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public @Nullable String after;

    @QueryParam("sort")
    @Parameter(description = "One of the orders the operation names", schema = @Schema(type = SchemaType.STRING))
    public @Nullable String sort;

    public ListQuery query() {
        return ListQuery.parse(limit, after, sort);
    }
}
