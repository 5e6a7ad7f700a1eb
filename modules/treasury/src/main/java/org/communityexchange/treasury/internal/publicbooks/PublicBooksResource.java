package org.communityexchange.treasury.internal.publicbooks;

import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.treasury.TreasuryFigures;
import org.communityexchange.treasury.TreasuryFigures.PublicBooks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Treasury")
class PublicBooksResource {

    private final TreasuryFigures figures;

    PublicBooksResource(TreasuryFigures figures) {
        this.figures = figures;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "readPublicBooks",
            summary = "The books in aggregate, with the last proof and the newest seals.")
    public PublicBooks books() {
        return figures.publicBooks();
    }
}
