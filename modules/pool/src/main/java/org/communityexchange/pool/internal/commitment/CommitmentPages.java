package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.pool.internal.words.KindMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

/** A promise, and everything that becomes of it but the confirmation. */
@Path("/o/{organisation}/commitments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CommitmentPages {

    @CheckedTemplate(basePath = "pool/commitment")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(
                CommitmentView commitment,
                Form form,
                CommitmentView.@Nullable StepView question,
                int unread,
                boolean mine,
                boolean own,
                boolean thanks,
                boolean questionable,
                String today);
    }

    private final Commitments commitments;
    private final PromiseThreads threads;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;
    private final KindMessages kinds;
    private final CurrentPerson me;
    private final Clock clock;

    CommitmentPages(
            Commitments commitments,
            PromiseThreads threads,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words,
            KindMessages kinds,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.threads = threads;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
        this.kinds = kinds;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var commitment = commitments.view(new CommitmentId(id));
        var counted = commitment.counted();
        var today = today(organisation).toString();
        var due = commitment.dueOn();
        var form = forms.start(Map.of(
                "minutes",
                Integer.toString(commitment.minutes()),
                "valueCents",
                counted.valueCents() == null ? "" : Dollars.plain(counted.valueCents()),
                "units",
                counted.units() == null ? "" : counted.units().toString(),
                "on",
                due == null ? "" : due.toString(),
                "doneOn",
                commitment.doneOn() == null ? today : commitment.doneOn().toString(),
                "note",
                commitment.fulfilmentNote(),
                "reference",
                commitment.reference()));
        return page(organisation, commitment, form);
    }

    @POST
    @Path("{id}/fulfilment")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fulfil(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("minutes", words.fulfil_minutes())
                .label("doneOn", words.done_on())
                .label("note", words.note())
                .label("valueCents", kinds.value())
                .label("units", kinds.units())
                .label("reference", kinds.reference());
        var kind = commitments.view(new CommitmentId(id)).kind();
        var minutes = kind.isByMinutes() ? PoolForms.whole(form, "minutes", 1, Sizes.MOST_MINUTES) : null;
        var cents = kind == CommitmentKind.GOODS ? PromiseForm.cents(form) : null;
        var units = kind == CommitmentKind.CAPACITY ? PoolForms.whole(form, "units", 1, Sizes.MOST_UNITS) : null;
        var reference = kind == CommitmentKind.GOODS
                ? form.requiredText("reference", 200)
                : form.optionalText("reference", 200).orElse("");
        var day = form.date("doneOn", Sizes.EARLIEST, today(organisation)).orElse(null);
        var note = form.optionalText("note", 2000).orElse("");
        var commitment = new CommitmentId(id);
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, commitments.view(commitment), form));
        }
        try {
            return forms.done(
                    commitments
                            .fulfil(commitment, new ReportFulfilment(minutes, day, note, cents, units, reference))
                            .href(),
                    words.fulfilled());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                return refused(organisation, id, refusal);
            }
            return PoolForms.refused(page(organisation, commitments.view(commitment), form.reject(refusal)));
        }
    }

    @POST
    @Path("{id}/acceptance")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(commitments.accept(new CommitmentId(id)).href(), words.accepted());
        } catch (ProblemException refusal) {
            return refused(organisation, id, refusal);
        }
    }

    @POST
    @Path("{id}/refusal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("reason", words.reason());
        var reason = form.requiredText("reason", 1000);
        var commitment = new CommitmentId(id);
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, commitments.view(commitment), form));
        }
        try {
            return forms.done(commitments.decline(commitment, reason).href(), words.declined());
        } catch (ProblemException refusal) {
            return refused(organisation, id, refusal);
        }
    }

    @POST
    @Path("{id}/withdrawal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(commitments.withdraw(new CommitmentId(id), null).href(), words.withdrawn());
        } catch (ProblemException refusal) {
            return refused(organisation, id, refusal);
        }
    }

    @POST
    @Path("{id}/day")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reschedule(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("on", kinds.move_day());
        var today = today(organisation);
        var day = form.date("on", today, today.plusYears(2)).orElse(null);
        var commitment = new CommitmentId(id);
        if (form.hasErrors()) {
            return PoolForms.refused(page(organisation, commitments.view(commitment), form));
        }
        try {
            return forms.done(commitments.reschedule(commitment, day).href(), kinds.moved());
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                return refused(organisation, id, refusal);
            }
            return PoolForms.refused(page(organisation, commitments.view(commitment), form.reject(refusal)));
        }
    }

    @POST
    @Path("{id}/series/ending")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSeries(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(commitments.endSeries(new CommitmentId(id), null).href(), kinds.series_ended());
        } catch (ProblemException refusal) {
            return refused(organisation, id, refusal);
        }
    }

    /** What cannot be done now is said on the promise itself, as it is now; what is not theirs to see stays unseen. */
    private Response refused(String organisation, UUID id, ProblemException refusal) {
        if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
            throw refusal;
        }
        return forms.back("/o/" + organisation + "/commitments/" + id, refusal);
    }

    private TemplateInstance page(String organisation, CommitmentView commitment, Form form) {
        var mine = commitment.person().id().equals(me.id().value());
        // A steward among their own promises is told why there is no button.
        var waits = commitment.state() == CommitmentState.FULFILLED && me.may(Right.CONFIRM);
        // What was confirmed can be in question too, though it takes no other step then.
        var questionable =
                commitment.next().contains(CommitmentState.DISPUTED) || commitment.state() == CommitmentState.CONFIRMED;
        return Templates.show(
                commitment,
                form,
                commitment.next().contains(CommitmentState.FULFILLED) ? commitment.openQuestion() : null,
                threads.unread(new CommitmentId(commitment.id())),
                mine,
                mine && waits,
                mayThank(commitment, mine),
                questionable,
                today(organisation).toString());
    }

    /** Whoever was helped; where that is the organisation, a steward who did not do it. */
    private boolean mayThank(CommitmentView commitment, boolean mine) {
        var receiver = commitment.receiver();
        if (commitment.state() != CommitmentState.CONFIRMED) {
            return false;
        }
        return receiver == null
                ? me.may(Right.CONFIRM) && !mine
                : receiver.id().equals(me.id().value()) || (receiver.managed() && me.may(Right.ACT_FOR_MEMBERS));
    }

    private LocalDate today(String organisation) {
        return clock.instant().atZone(here(organisation).zone()).toLocalDate();
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
