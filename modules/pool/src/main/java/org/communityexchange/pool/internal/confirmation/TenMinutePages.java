package org.communityexchange.pool.internal.confirmation;

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
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.QueueItem;
import org.communityexchange.pool.StewardQueue;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.pool.internal.words.QueueMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

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

/** One item after the other, full screen on a phone; each answer leads to the next item, whatever it was. */
@Path("/o/{organisation}/queue/next")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TenMinutePages {

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        static native TemplateInstance next(
                OrganisationView organisation,
                @Nullable QueueItem item,
                StewardQueue.Queue queue,
                Form form,
                String after);
    }

    private final StewardQueue queue;
    private final Confirmations confirmations;
    private final Commitments commitments;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;
    private final QueueMessages queueWords;
    private final ConfirmationWords confirmationWords;
    private final Clock clock;

    TenMinutePages(
            StewardQueue queue,
            Confirmations confirmations,
            Commitments commitments,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words,
            QueueMessages queueWords,
            ConfirmationWords confirmationWords,
            Clock clock) {
        this.queue = queue;
        this.confirmations = confirmations;
        this.commitments = commitments;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.queueWords = queueWords;
        this.confirmationWords = confirmationWords;
        this.clock = clock;
    }

    /** @param after what was passed over last */
    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance next(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        return Templates.next(
                here(organisation),
                queue.next(PoolForms.id(after)).orElse(null),
                queue.today(),
                forms.start(Map.of()),
                after == null ? "" : after);
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var id = PoolForms.id(form, "commitment");
        var passed = PoolForms.id(form, "after");
        var here = "/o/" + organisation + "/queue/next";
        if (id == null) {
            return forms.done(here, queueWords.next());
        }
        try {
            var said = decide(organisation, form, new CommitmentId(id));
            return forms.done(passed == null ? here : here + "?after=" + passed, said);
        } catch (InvalidInput refusal) {
            return forms.back(passed == null ? here : here + "?after=" + passed, refusal);
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            // What cannot be decided now is passed over, so that the next press meets something else.
            return forms.back(here + "?after=" + id, refusal);
        }
    }

    private String decide(String organisation, Form form, CommitmentId id) {
        return switch (form.value("answer")) {
            case "confirm" -> confirmationWords.of(confirmations.confirm(id, version(form), form.value("why")));
            case "settle" -> confirmationWords.of(confirmations.settle(id, form.value("reason")));
            case "accept" -> {
                commitments.accept(id);
                yield words.accepted();
            }
            case "ask" -> {
                confirmations.ask(id, form.value("reason"));
                yield words.asked();
            }
            case "tomorrow" -> aside(id, today(organisation).plusDays(1));
            case "week" -> aside(id, today(organisation).plusWeeks(1));
            default -> {
                commitments.decline(id, form.value("reason"));
                yield words.declined();
            }
        };
    }

    private String aside(CommitmentId id, LocalDate until) {
        queue.snooze(id, until);
        return queueWords.snooze_done();
    }

    /** A form without a readable version cannot have shown what it asks to confirm. */
    private static Integer version(Form form) {
        var version = PoolForms.whole(form, "version", 0, Integer.MAX_VALUE);
        return version == null ? Integer.valueOf(-1) : version;
    }

    private LocalDate today(String organisation) {
        return clock.instant().atZone(here(organisation).zone()).toLocalDate();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
