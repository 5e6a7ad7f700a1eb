package org.communityexchange.pool.internal.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.QueueItem;
import org.communityexchange.pool.StewardQueue;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
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

/** What has no warnings, of one kind, confirmed together. */
@Path("/o/{organisation}/queue/together")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TogetherPages {

    private static final String COMMITMENT = "commitment";

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        static native TemplateInstance together(
                OrganisationView organisation,
                List<CommitmentKind> kinds,
                CommitmentKind kind,
                List<QueueItem> items,
                Form form,
                String refusal);
    }

    private final StewardQueue queue;
    private final Confirmations confirmations;
    private final Organisations organisations;
    private final PoolForms forms;
    private final CommitmentMessages words;

    TogetherPages(
            StewardQueue queue,
            Confirmations confirmations,
            Organisations organisations,
            PoolForms forms,
            CommitmentMessages words) {
        this.queue = queue;
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance start(
            @PathParam("organisation") String organisation, @QueryParam("kind") @Nullable String kind) {
        return page(organisation, kind, forms.start(Map.of()), "");
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("organisation") String organisation, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var key = PoolForms.id(form, PoolForms.COMMAND);
        var ticked = ticked(form);
        if (ticked.isEmpty() || key == null) {
            return PoolForms.refused(page(organisation, form.value("kind"), form, words.tick_somebody()));
        }
        try {
            var confirmed = confirmations.confirmAll(new ConfirmAll(ticked, null), key);
            return forms.done(
                    "/o/" + organisation + "/queue/together",
                    words.confirmed_all(confirmed.confirmed(), confirmed.credits()));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()
                    && refusal.errors().isEmpty()) {
                throw refusal;
            }
            return PoolForms.refused(page(organisation, form.value("kind"), form, refusal.detail()));
        }
    }

    private TemplateInstance page(String organisation, @Nullable String asked, Form form, String refusal) {
        var plain = queue.today().items().stream().filter(QueueItem::isPlain).toList();
        var kinds = plain.stream()
                .map(item -> item.commitment().kind())
                .distinct()
                .sorted()
                .toList();
        var kind = kinds.stream()
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(kinds.isEmpty() ? CommitmentKind.ONE_OFF_WORK : kinds.get(0));
        return Templates.together(
                organisations.require(new OrganisationId(organisation)),
                kinds,
                kind,
                plain.stream().filter(item -> item.commitment().kind() == kind).toList(),
                form,
                refusal);
    }

    /** Each as {@code <id>:<version>}; what cannot be read was not looked at. */
    private static List<ConfirmAll.@Nullable Item> ticked(Form form) {
        var ticked = new ArrayList<ConfirmAll.@Nullable Item>();
        for (var value : form.values(COMMITMENT)) {
            var parts = value.split(":", 2);
            var id = PoolForms.id(parts[0]);
            if (id != null && parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                ticked.add(new ConfirmAll.Item(id, Integer.valueOf(parts[1])));
            }
        }
        return ticked;
    }
}
