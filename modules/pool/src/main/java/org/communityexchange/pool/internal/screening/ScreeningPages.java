package org.communityexchange.pool.internal.screening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.RecordScreening;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.ScreeningView;
import org.communityexchange.pool.Screenings;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ScreeningMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where stewards write down which members were checked. */
@Path("/o/{organisation}/screenings")
@Needs(Right.SCREEN_MEMBERS)
@Produces(MediaType.TEXT_HTML)
@Blocking
class ScreeningPages {

    private static final String ROWS = "50";

    @CheckedTemplate(basePath = "pool/screening")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation,
                Listing<ScreeningView> screenings,
                Form form,
                List<Option> members,
                List<Option> kinds);

        static native TemplateInstance end(OrganisationView organisation, UUID id, Form form);
    }

    private final Screenings screenings;
    private final Organisations organisations;
    private final People people;
    private final PoolForms forms;
    private final ScreeningMessages words;
    private final CurrentPerson me;

    ScreeningPages(
            Screenings screenings,
            Organisations organisations,
            People people,
            PoolForms forms,
            ScreeningMessages words,
            CurrentPerson me) {
        this.screenings = screenings;
        this.organisations = organisations;
        this.people = people;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    public TemplateInstance all(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return page(organisation, after, forms.start(Map.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("person", words.person())
                .label("kind", words.which())
                .label("checkedOn", words.checked_on())
                .label("expiresOn", words.expires_on());
        var kind = form.oneOf("kind", ScreeningKind.class).orElse(null);
        var said = new RecordScreening(
                PoolForms.id(form, "person"),
                kind,
                forms.optionalDay(form, "checkedOn"),
                forms.optionalDay(form, "expiresOn"));
        var address = "/o/" + organisation + "/screenings";
        return PoolForms.answer(form, () -> page(organisation, null, form), () -> {
            screenings.record(said, PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(address, words.recorded());
        });
    }

    @GET
    @Path("{id}/end")
    public TemplateInstance ending(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        screenings.require(id);
        return Templates.end(here(organisation), id, forms.start(Map.of()));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.end_reason());
        var reason = form.requiredText("reason", 400);
        var address = "/o/" + organisation + "/screenings";
        return PoolForms.answer(form, () -> Templates.end(here(organisation), id, form), () -> {
            try {
                screenings.end(id, reason);
            } catch (ProblemException refusal) {
                return forms.backWhenRefused(address, refusal);
            }
            return forms.done(address, words.end_done());
        });
    }

    private TemplateInstance page(String organisation, @Nullable String after, Form form) {
        var members = people.membersHere().stream()
                .filter(person -> !person.id().equals(me.id()))
                .map(person -> new Option(person.id().toString(), person.displayName()))
                .toList();
        var kinds = Arrays.stream(ScreeningKind.values())
                .map(kind -> new Option(kind.name(), words.kind(kind)))
                .toList();
        return Templates.list(
                here(organisation), screenings.here(ListQuery.parse(ROWS, after, null)), form, members, kinds);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
