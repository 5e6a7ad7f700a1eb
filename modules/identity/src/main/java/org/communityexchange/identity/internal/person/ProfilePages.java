package org.communityexchange.identity.internal.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One's own profile. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class ProfilePages {

    private static final int NO_VERSION = -1;

    @CheckedTemplate(basePath = "identity/person")
    static class Templates {
        static native TemplateInstance profile(
                PersonView me,
                String email,
                Form form,
                List<Option> eyes,
                List<Organisations.Belonging> belongings,
                int version,
                boolean changed);
    }

    private final Profiles profiles;
    private final Organisations organisations;
    private final CurrentPerson me;
    private final Forms forms;
    private final Flash flash;
    private final ProfileMessages messages;

    ProfilePages(
            Profiles profiles,
            Organisations organisations,
            CurrentPerson me,
            Forms forms,
            Flash flash,
            ProfileMessages messages) {
        this.profiles = profiles;
        this.organisations = organisations;
        this.me = me;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        var profile = profiles.mine();
        return page(forms.filled(values(profile)), profile, profile.version(), false);
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        try {
            profiles.change(read(form));
        } catch (InvalidInput invalid) {
            // The version stays the one that was looked at: a refusal does not make the form current.
            return Here.invalid(page(form.reject(invalid), profiles.mine(), version(form), false));
        } catch (ProblemException refused) {
            if (refused.type() != KernelProblem.STALE) {
                throw refused;
            }
            var now = profiles.mine();
            return Here.stale(page(form, now, now.version(), true));
        }
        flash.success(messages.saved());
        return Response.seeOther(URI.create("/me")).build();
    }

    private TemplateInstance page(Form form, Profile profile, int version, boolean changed) {
        return Templates.profile(
                me.require(), profile.email(), form, eyes(), organisations.belongings(), version, changed);
    }

    private List<Option> eyes() {
        return Stream.of(Visibility.values())
                .map(seen -> new Option(seen.name(), messages.visibility(seen)))
                .toList();
    }

    private static HashMap<String, String> values(Profile profile) {
        var values = new HashMap<String, String>();
        values.put("displayName", profile.displayName());
        values.put("pronouns", profile.pronouns());
        values.put("about", profile.about());
        values.put("neighbourhood", profile.neighbourhood());
        values.put("phone", profile.phone());
        values.put("emailSeenBy", profile.emailSeenBy().name());
        values.put("pronounsSeenBy", profile.pronounsSeenBy().name());
        values.put("aboutSeenBy", profile.aboutSeenBy().name());
        values.put("neighbourhoodSeenBy", profile.neighbourhoodSeenBy().name());
        values.put("phoneSeenBy", profile.phoneSeenBy().name());
        return values;
    }

    private static ProfileChange read(Form form) {
        return new ProfileChange(
                form.value("displayName"),
                form.value("pronouns"),
                form.value("about"),
                form.value("neighbourhood"),
                form.value("phone"),
                seenBy(form, "emailSeenBy"),
                seenBy(form, "pronounsSeenBy"),
                seenBy(form, "aboutSeenBy"),
                seenBy(form, "neighbourhoodSeenBy"),
                seenBy(form, "phoneSeenBy"),
                version(form));
    }

    /** What is not one of the choices is null, and refused with the rest. */
    private static Visibility seenBy(Form form, String field) {
        return Stream.of(Visibility.values())
                .filter(seen -> seen.name().equals(form.value(field)))
                .findFirst()
                .orElse(null);
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return NO_VERSION;
        }
    }
}
