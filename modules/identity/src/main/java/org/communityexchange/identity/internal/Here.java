package org.communityexchange.identity.internal;

import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.web.Forms;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The organisation of the path, as the access check found it, and the ways a page answers inside it. */
@RequestScoped
public class Here {

    private @Nullable OrganisationView organisation;

    /** For the access check only. */
    public void is(OrganisationView found) {
        organisation = found;
    }

    public Optional<OrganisationView> find() {
        return Optional.ofNullable(organisation);
    }

    /** @throws NotFound when the path names none */
    public OrganisationView organisation() {
        return find().orElseThrow(() -> new NotFound("organisation"));
    }

    /** After a form was taken: to a page of this organisation, such as {@code /people}. */
    public Response to(String path) {
        return Response.seeOther(URI.create("/o/" + organisation().id() + path)).build();
    }

    /** The form again, with what was typed and what is wrong with it. */
    public static Response invalid(TemplateInstance page) {
        return Forms.refused(page);
    }

    /** The form again, because what it was about has changed meanwhile. */
    public static Response stale(TemplateInstance page) {
        return Response.status(Response.Status.CONFLICT)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
