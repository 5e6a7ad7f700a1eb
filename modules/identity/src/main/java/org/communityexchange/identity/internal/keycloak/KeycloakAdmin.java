package org.communityexchange.identity.internal.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The part of Keycloak's administration interface that we use, signed in as our own service account. Every answer of 400 and
 * above is thrown as a {@code WebApplicationException}.
 */
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface KeycloakAdmin {

    /**
     * @param redirectUrl where those go who took up an invitation
     * @param attributes our own marks on it, each a list of values
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organisation(
            @Nullable String id,
            String name,
            String alias,
            boolean enabled,
            @Nullable String redirectUrl,
            @Nullable Map<String, List<String>> attributes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitation(String id, String email, @Nullable String status) {}

    @GET
    @Path("organizations")
    List<Organisation> find(@QueryParam("q") String attribute, @QueryParam("briefRepresentation") boolean brief);

    @POST
    @Path("organizations")
    @Consumes(MediaType.APPLICATION_JSON)
    Response create(Organisation organisation);

    @GET
    @Path("organizations/{id}")
    Organisation organisation(@PathParam("id") String id);

    @PUT
    @Path("organizations/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    void update(@PathParam("id") String id, Organisation organisation);

    @POST
    @Path("organizations/{id}/members/invite-user")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    void invite(@PathParam("id") String id, @FormParam("email") String email, @FormParam("firstName") String name);

    @GET
    @Path("organizations/{id}/invitations")
    List<Invitation> invitations(@PathParam("id") String id, @QueryParam("email") String email);

    @POST
    @Path("organizations/{id}/invitations/{invitation}/resend")
    void resend(@PathParam("id") String id, @PathParam("invitation") String invitation);

    @DELETE
    @Path("organizations/{id}/invitations/{invitation}")
    void withdraw(@PathParam("id") String id, @PathParam("invitation") String invitation);

    /** @param user the user's id as a JSON string */
    @POST
    @Path("organizations/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    void addMember(@PathParam("id") String id, String user);

    @DELETE
    @Path("organizations/{id}/members/{user}")
    void removeMember(@PathParam("id") String id, @PathParam("user") String user);
}
