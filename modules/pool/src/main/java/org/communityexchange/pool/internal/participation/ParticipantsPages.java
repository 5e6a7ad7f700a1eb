package org.communityexchange.pool.internal.participation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.ParticipantsView;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.SettleParticipations;
import org.communityexchange.pool.SettleParticipations.Outcome;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Who takes part in an event: at the door one by one, or all together afterwards. */
@Path("/o/{organisation}/events/{id}/participants")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ParticipantsPages {

    private static final String CAME = "CAME";
    private static final String MISSED = "MISSED";
    private static final String KEPT = "KEPT";

    @CheckedTemplate(basePath = "pool/participation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance participants(ParticipantsView all, Form form, List<Option> outcomes);
    }

    private final Participations participations;
    private final PoolForms forms;
    private final ParticipationMessages words;

    ParticipantsPages(Participations participations, PoolForms forms, ParticipationMessages words) {
        this.participations = participations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.SERVE_SPENDS)
    public TemplateInstance all(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return Templates.participants(
                participations.of(new EventId(id)),
                forms.start(Map.of()),
                List.of(
                        new Option("", words.outcome_none()),
                        new Option(CAME, words.outcome_came()),
                        new Option(MISSED, words.outcome_missed()),
                        new Option(KEPT, words.outcome_kept())));
    }

    @POST
    @Needs(Right.SERVE_SPENDS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = new EventId(id);
        var page = "/o/" + organisation + "/events/" + id + "/participants";
        var command = PoolForms.id(form, PoolForms.COMMAND);
        try {
            if (command == null) {
                throw new InvalidInput(PoolForms.COMMAND, "Open the form again, then send it.");
            }
            participations.settle(event, read(form, participations.of(event)), command);
            return forms.done(page, words.saved());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused(page, refusal);
        }
    }

    /** The button beside a name says it of that one alone; whatever else was chosen waits to be saved. */
    private static SettleParticipations read(Form form, ParticipantsView shown) {
        var now = PoolForms.id(form, "now");
        if (now != null) {
            return new SettleParticipations(List.of(new Outcome(now, true, false)), false);
        }
        var outcomes = new ArrayList<Outcome>();
        var rest = !form.value("rest").isBlank();
        for (var participant : shown.participants()) {
            var said = outcome(form, participant);
            if (said.isPresent()) {
                outcomes.add(said.get());
            } else if (rest
                    && participant.maySettle()
                    && !form.value("seen." + participant.id()).isEmpty()) {
                // Of those on the page only: somebody may have taken a place since.
                outcomes.add(new Outcome(participant.id(), true, false));
            }
        }
        return new SettleParticipations(outcomes, false);
    }

    private static Optional<Outcome> outcome(Form form, ParticipationView participant) {
        return switch (form.value("outcome." + participant.id())) {
            case CAME -> Optional.of(new Outcome(participant.id(), true, false));
            case MISSED -> Optional.of(new Outcome(participant.id(), false, false));
            case KEPT -> Optional.of(new Outcome(participant.id(), false, true));
            default -> Optional.empty();
        };
    }
}
