package org.communityexchange.pool.internal.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.MemberCardView;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.MemberCardMessages;
import org.communityexchange.web.Form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One's own card at a venue; whoever may spend there may have one. */
@Path("/o/{organisation}/card")
@Produces(MediaType.TEXT_HTML)
@SignedIn
@Blocking
class OwnCardPages {

    @CheckedTemplate(basePath = "pool/card")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                OrganisationView organisation, Optional<MemberCardView> card, String said, Form form);
    }

    private final MemberCards cards;
    private final CardPaper paper;
    private final Organisations organisations;
    private final PoolForms forms;
    private final MemberCardMessages words;

    OwnCardPages(
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
    public TemplateInstance mine(@PathParam("organisation") String organisation) {
        return Templates.mine(here(organisation), cards.mine(), cards.myWords(), forms.start(Map.of()));
    }

    /** Answers the paper itself: the code on it is nowhere else. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        if (command == null) {
            throw new InvalidInput(PoolForms.COMMAND, words.open_again());
        }
        try {
            return paper.download(here(organisation), List.of(cards.printMine(command)), form.value("paper"));
        } catch (ProblemException refusal) {
            return forms.backWhenRefused("/o/" + organisation + "/card", refusal);
        }
    }

    @POST
    @Path("void")
    public Response end(@PathParam("organisation") String organisation) {
        cards.mine().ifPresent(card -> cards.end(card.id()));
        return forms.done("/o/" + organisation + "/card", words.voided());
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
