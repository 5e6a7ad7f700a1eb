package org.communityexchange.pool.internal.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.MemberCardView;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.MemberCardMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The cards of a venue: who has one, printing them, ending one. */
@Path("/o/{organisation}/cards")
@Produces(MediaType.TEXT_HTML)
@Needs(Right.RUN_COUNTERS)
@Blocking
class CardPages {

    @CheckedTemplate(basePath = "pool/card")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                OrganisationView organisation, List<MemberCardView> cards, Form form, List<Option> members);
    }

    private final MemberCards cards;
    private final CardPaper paper;
    private final Organisations organisations;
    private final PoolForms forms;
    private final MemberCardMessages words;

    CardPages(
            MemberCards cards,
            CardPaper paper,
            Organisations organisations,
            PoolForms forms,
            MemberCardMessages words) {
        this.cards = cards;
        this.paper = paper;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return page(organisation, forms.start(Map.of()));
    }

    /** Answers the paper itself: the codes on it are nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("people", words.people());
        var people = form.values("people").stream()
                .map(PoolForms::id)
                .filter(Objects::nonNull)
                .toList();
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return PoolForms.answer(form, () -> page(organisation, form), () -> {
            if (command == null) {
                throw new InvalidInput("people", words.open_again());
            }
            try {
                return paper.download(here(organisation), cards.print(people, command), form.value("paper"));
            } catch (ProblemException refusal) {
                if (!refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return forms.backWhenRefused("/o/" + organisation + "/cards", refusal);
            }
        });
    }

    @POST
    @Path("{id}/void")
    public Response end(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        cards.end(id);
        return forms.done("/o/" + organisation + "/cards", words.voided());
    }

    private TemplateInstance page(String organisation, Form form) {
        var members = cards.without().stream()
                .map(member -> new Option(member.id().toString(), member.displayName()))
                .toList();
        return Templates.list(here(organisation), cards.here(), form, members);
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
