package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListParams;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.ChangeOffer;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.Offers;
import org.communityexchange.pool.PublishOffer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/organisations/{organisation}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
class OfferResource {

    private static final String EXAMPLE = """
            {"title": "A warm lunch", "description": "Soup, bread and company.", "category": "FOOD",
             "place": "Reimagine Co", "when": "12 to 14", "days": ["TUESDAY", "SATURDAY"], "times": ["AFTERNOON"],
             "from": null, "until": null, "priceCredits": 2, "unitLabel": "meal", "capacityPerMonth": 20, "capacityPerWeek": null,
             "audience": "PUBLIC", "inOrganisationName": true, "for": null}""";

    private static final String CHANGED = """
            {"title": "A warm lunch", "description": "Soup, bread and company.", "category": "FOOD",
             "place": "Reimagine Co", "when": "12 to 14", "days": ["TUESDAY", "SATURDAY"], "times": ["AFTERNOON"],
             "from": null, "until": null, "priceCredits": 2, "unitLabel": "meal", "capacityPerMonth": 20, "capacityPerWeek": null,
             "audience": "PUBLIC", "version": 0}""";

    private final Offers offers;

    OfferResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "listOffersOfOrganisation",
            summary = "Open offers of an organisation, as far as the caller may see them. Sorts: newest, title.")
    public Listing<OfferView> all(@PathParam("organisation") String organisation, @BeanParam ListParams list) {
        return offers.here(list.query());
    }

    @POST
    @Needs(Right.PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishOffer", summary = "Publish an offer")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response publish(
            @PathParam("organisation") String organisation,
            @Parameter(description = "A UUID of your own; the same key publishes once")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "meal", value = EXAMPLE)))
                    PublishOffer offer) {
        var published = offers.publish(Commands.body(offer), Commands.optional(key));
        return Response.created(URI.create("/api/v1/organisations/" + organisation + "/offers/" + published.id()))
                .entity(published)
                .build();
    }

    @GET
    @Path("{id}")
    @OpenToAll
    @Operation(operationId = "readOffer", summary = "One offer")
    public OfferView one(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return offers.view(new OfferId(id));
    }

    @PUT
    @Path("{id}")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeOffer",
            summary =
                    "Say it anew, with every field; it stands anew. What was set aside or promised keeps its own terms.")
    public OfferView change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "changed", value = CHANGED)))
                    ChangeOffer change) {
        return offers.change(new OfferId(id), Commands.body(change));
    }

    @PUT
    @Path("{id}/closing")
    @SignedIn
    @Operation(operationId = "closeOffer", summary = "Take an offer back. Twice is once.")
    public OfferView close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return offers.close(new OfferId(id));
    }

    @PUT
    @Path("{id}/renewal")
    @SignedIn
    @Operation(operationId = "renewOffer", summary = "Let it stand on the boards anew, also when its time was over")
    public OfferView renew(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return offers.renew(new OfferId(id));
    }
}
