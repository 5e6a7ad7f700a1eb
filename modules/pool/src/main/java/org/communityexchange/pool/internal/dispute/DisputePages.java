package org.communityexchange.pool.internal.dispute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeId;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.DisputeView;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.OpenDispute;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where something is called into question, and the list for stewards, which says little. */
@Path("/o/{organisation}/disputes")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DisputePages {

    private static final int LONGEST_WISH = 500;

    @CheckedTemplate(basePath = "pool/dispute")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(OrganisationView organisation, List<DisputeCard> disputes);

        static native TemplateInstance start(String about, String back, String action, Form form, List<Option> kinds);

        static native TemplateInstance show(DisputeView dispute, Form form, String readers);
    }

    private final Disputes disputes;
    private final Commitments commitments;
    private final Spends spends;
    private final Organisations organisations;
    private final PoolForms forms;
    private final DisputeMessages words;

    DisputePages(
            Disputes disputes,
            Commitments commitments,
            Spends spends,
            Organisations organisations,
            PoolForms forms,
            DisputeMessages words) {
        this.disputes = disputes;
        this.commitments = commitments;
        this.spends = spends;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.list(organisations.require(new OrganisationId(organisation)), disputes.here());
    }

    /** The form; or the open dispute itself, for whom it is. */
    @GET
    @Path("new")
    @SignedIn
    public Response start(
            @PathParam("organisation") String organisation,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("spend") @Nullable String spend) {
        var promise = PoolForms.id(commitment);
        var taken = PoolForms.id(spend);
        var open = promise != null
                ? disputes.about(new CommitmentId(promise))
                : taken == null ? Optional.<DisputeView>empty() : disputes.about(new SpendId(taken));
        if (open.isPresent()) {
            return Response.seeOther(URI.create(open.get().href())).build();
        }
        var form = forms.start(Map.of(
                "commitment",
                promise == null ? "" : promise.toString(),
                "spend",
                taken == null ? "" : taken.toString(),
                "kind",
                (promise == null ? DisputeKind.NOT_SERVED : DisputeKind.NOT_AS_AGREED).name()));
        return Response.ok(page(organisation, form)).build();
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("kind", words.kind_label())
                .label("text", words.text())
                .label("wish", words.wish());
        var text = form.requiredText("text", MessageBook.LONGEST);
        var wish = form.optionalText("wish", LONGEST_WISH).orElse("");
        var kind = Arrays.stream(DisputeKind.values())
                .filter(each -> each.name().equals(form.value("kind")))
                .findFirst()
                .orElse(null);
        var command = PoolForms.id(form, PoolForms.COMMAND);
        if (command == null) {
            form.reject("text", words.open_again());
        }
        if (command == null || form.hasErrors()) {
            return PoolForms.refused(page(organisation, form));
        }
        var said = new OpenDispute(PoolForms.id(form, "commitment"), PoolForms.id(form, "spend"), kind, text, wish);
        return PoolForms.answer(
                form,
                () -> page(organisation, form),
                () -> forms.done(disputes.open(said, command).href(), words.opened()));
    }

    @GET
    @Path("{id}")
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(disputes.view(new DisputeId(id)), forms.start(Map.of()), words);
    }

    @POST
    @Path("{id}/handling")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeUp(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        try {
            return forms.done(disputes.takeUp(new DisputeId(id)).href(), words.taken_up());
        } catch (ProblemException refusal) {
            return forms.backWhenRefused("/o/" + organisation + "/disputes", refusal);
        }
    }

    private TemplateInstance page(String organisation, Form form) {
        var commitment = PoolForms.id(form, "commitment");
        var spend = PoolForms.id(form, "spend");
        var title = commitment != null
                ? commitments.view(new CommitmentId(commitment)).title()
                : spend == null ? words.open() : spends.view(new SpendId(spend)).title();
        var kinds = Arrays.stream(DisputeKind.values())
                .filter(kind -> kind != (commitment == null ? DisputeKind.NOT_DONE : DisputeKind.NOT_SERVED))
                .map(kind -> new Option(kind.name(), words.kind(kind)))
                .toList();
        return Templates.start(title, subject(organisation, form), "/o/" + organisation + "/disputes", form, kinds);
    }

    /** Where what is disputed opens. */
    private static String subject(String organisation, Form form) {
        var commitment = PoolForms.id(form, "commitment");
        var spend = PoolForms.id(form, "spend");
        if (commitment != null) {
            return "/o/" + organisation + "/commitments/" + commitment;
        }
        return spend == null ? "/commitments" : "/o/" + organisation + "/spends/" + spend;
    }

    static TemplateInstance page(DisputeView dispute, Form form, DisputeMessages words) {
        var readers = new LinkedHashSet<String>();
        readers.add(
                dispute.giver() == null
                        ? dispute.organisationName()
                        : dispute.giver().name());
        if (dispute.taker() != null) {
            readers.add(dispute.taker().name());
        }
        readers.add(dispute.openedBy().name());
        dispute.listening().forEach(person -> readers.add(person.name()));
        return Templates.show(dispute, form, words.private_page(String.join(", ", readers)));
    }

    /** What somebody chose of a few; null when it is none of them. */
    static @Nullable DisputeEnding ending(Form form) {
        return Arrays.stream(DisputeEnding.values())
                .filter(each -> each.name().equals(form.value("ending")))
                .findFirst()
                .orElse(null);
    }

    /** As {@link #ending}. */
    static @Nullable DisputeState outcome(Form form) {
        return Arrays.stream(DisputeState.values())
                .filter(each -> each.name().equals(form.value("outcome")))
                .findFirst()
                .orElse(null);
    }
}
