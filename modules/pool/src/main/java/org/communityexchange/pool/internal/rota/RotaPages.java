package org.communityexchange.pool.internal.rota;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Rota;
import org.communityexchange.pool.Rotas;
import org.communityexchange.pool.SlotId;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.RotaMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

/** The rota week by week, for a telephone first; and on paper, for the wall. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RotaPages {

    private static final int WEEKS = 4;

    @CheckedTemplate(basePath = "pool/rota")
    static class Templates {
        private Templates() {}

        static native TemplateInstance rota(
                Rota rota, LocalDate before, LocalDate after, List<Option> people, boolean plans, String command);

        static native TemplateInstance paper(Rota rota);
    }

    private final Rotas rotas;
    private final Pdf pdf;
    private final PoolForms forms;
    private final RotaMessages words;
    private final CurrentPerson me;

    RotaPages(Rotas rotas, Pdf pdf, PoolForms forms, RotaMessages words, CurrentPerson me) {
        this.rotas = rotas;
        this.pdf = pdf;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Path("rota")
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance show(
            @PathParam("organisation") String organisation, @QueryParam("from") @Nullable String from) {
        var rota = rotas.weeks(RotaResource.day(from), WEEKS);
        return Templates.rota(
                rota,
                rota.from().minusWeeks(WEEKS),
                rota.from().plusWeeks(WEEKS),
                forms.people(rota.managed()),
                me.may(Right.PLAN_EVENTS),
                Ids.next().toString());
    }

    @GET
    @Path("rota.pdf")
    @Needs(Right.SEE_MEMBERS)
    public Response paper(
            @PathParam("organisation") String organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("paper") @Nullable String paper) {
        var on = Paper.of(paper);
        var rota = rotas.weeks(RotaResource.day(from), WEEKS);
        return pdf.download(words.rota() + " " + rota.from() + ".pdf", Templates.paper(rota), on);
    }

    @POST
    @Path("rota/{id}/turns")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return act(
                organisation,
                form,
                () -> rotas.take(new SlotId(id), forWhom(form, me), commandOf(form, id)),
                words.taken());
    }

    @POST
    @Path("rota/turns/{turn}/offer")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(
            @PathParam("organisation") String organisation,
            @PathParam("turn") UUID turn,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return act(
                organisation, form, () -> rotas.offer(new CommitmentId(turn), form.value("words")), words.offer_done());
    }

    @POST
    @Path("rota/turns/{turn}/keeping")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @PathParam("organisation") String organisation,
            @PathParam("turn") UUID turn,
            MultivaluedMap<String, String> body) {
        return act(organisation, forms.read(body), () -> rotas.keep(new CommitmentId(turn)), words.kept());
    }

    @POST
    @Path("rota/turns/{turn}/taking-over")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOver(
            @PathParam("organisation") String organisation,
            @PathParam("turn") UUID turn,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return act(
                organisation,
                form,
                () -> rotas.takeOver(new CommitmentId(turn), forWhom(form, me), commandOf(form, turn)),
                words.took_over());
    }

    @POST
    @Path("rota/fulfilment")
    @Needs(Right.COMMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var turns = form.values("turn").stream()
                .map(PoolForms::id)
                .filter(Objects::nonNull)
                .toList();
        return act(organisation, form, () -> rotas.done(turns), words.reported());
    }

    /** Back to the weeks that were looked at, with what was done or why not. */
    private Response act(String organisation, Form form, Supplier<Object> act, String said) {
        var from = form.value("from");
        var address = "/o/" + organisation + "/rota" + (from.matches("\\d{4}-\\d{2}-\\d{2}") ? "?from=" + from : "");
        try {
            act.get();
        } catch (ProblemException refusal) {
            if (!refusal.errors().isEmpty()) {
                return forms.back(
                        address,
                        new ProblemException(
                                refusal.type(), refusal.errors().get(0).detail()));
            }
            return forms.backWhenRefused(address, refusal);
        }
        return forms.done(address, said);
    }

    /** Every button of a page carries the page's command; what is pressed makes it one of its own. */
    private static @Nullable UUID commandOf(Form form, UUID what) {
        var command = PoolForms.id(form, PoolForms.COMMAND);
        return command == null
                ? null
                : UUID.nameUUIDFromBytes((command + "/" + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** For whom a form acts; null for whoever sends it. */
    static @Nullable UUID forWhom(Form form, CurrentPerson me) {
        var chosen = PoolForms.id(form, PoolForms.FOR);
        return Stream.ofNullable(chosen)
                .filter(person -> !person.equals(me.id().value()))
                .findFirst()
                .orElse(null);
    }
}
