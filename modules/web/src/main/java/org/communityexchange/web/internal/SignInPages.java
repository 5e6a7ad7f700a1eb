package org.communityexchange.web.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.communityexchange.kernel.access.OpenToAll;
import org.communityexchange.kernel.access.SignedIn;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The doors of signing in: the framework sends to Keycloak and back, and then these send on. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        private Templates() {}

        static native TemplateInstance signedInAgain();
    }

    /** Needs a signed-in person, so that asking for it is signing in. */
    @GET
    @Path("sign-in")
    @Authenticated
    @SignedIn
    public Response signIn(@RestQuery("return") @Nullable String returnTo) {
        return Response.seeOther(Returning.to(returnTo)).build();
    }

    /** Where Keycloak sends back to; without an answer of Keycloak's in the address it is the home page. */
    @GET
    @Path("signed-in")
    @Authenticated
    @SignedIn
    public Response signedIn() {
        return Response.seeOther(Returning.to("/")).build();
    }

    /** Signed in in a second tab, while a form waits in the first. */
    @GET
    @Path("signed-in-again")
    @OpenToAll
    public TemplateInstance signedInAgain() {
        return Templates.signedInAgain();
    }

    /**
     * Finding out who asks is what signs out: the framework knows this address and sends on to Keycloak, which ends the
     * session there too. Only somebody whose session was over already comes as far as this method.
     */
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenToAll
    public Response signOut() {
        return Response.seeOther(Returning.to("/")).build();
    }
}
