package org.communityexchange.identity.internal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The organisation's words and questions. */
@Path("/o/{organisation}/settings")
@Produces(MediaType.TEXT_HTML)
class OrganisationPages {

    private static final int NO_VERSION = -1;

    @CheckedTemplate(basePath = "identity/organisation")
    static class Templates {
        static native TemplateInstance settings(OrganisationView organisation, Form form, int version, boolean changed);
    }

    private final OrganisationService organisations;
    private final Here here;
    private final Forms forms;
    private final Flash flash;
    private final SettingsMessages messages;

    OrganisationPages(
            OrganisationService organisations, Here here, Forms forms, Flash flash, SettingsMessages messages) {
        this.organisations = organisations;
        this.here = here;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @Needs(Right.CONFIGURE)
    public TemplateInstance settings() {
        var now = organisations.settings();
        var organisation = now.organisation();
        var form = forms.filled(Map.of(
                "name", organisation.name(),
                "tagline", organisation.tagline(),
                "description", organisation.description(),
                "joinQuestions", String.join("\n", organisation.joinQuestions())));
        return Templates.settings(organisation, form, now.version(), false);
    }

    @POST
    @Needs(Right.CONFIGURE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        try {
            var words = new OrganisationWords(
                    form.value("name"),
                    form.value("tagline"),
                    form.value("description"),
                    List.of(form.value("joinQuestions")));
            organisations.change(words, version(form));
        } catch (InvalidInput invalid) {
            // The version stays the one that was looked at: a refusal does not make the form current.
            return Here.invalid(Templates.settings(here.organisation(), form.reject(invalid), version(form), false));
        } catch (ProblemException refused) {
            if (refused.type() != KernelProblem.STALE) {
                throw refused;
            }
            var now = organisations.settings();
            return Here.stale(Templates.settings(now.organisation(), form, now.version(), true));
        }
        flash.success(messages.saved());
        return here.to("/settings");
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return NO_VERSION;
        }
    }
}
