package org.communityexchange.pool.internal.thread;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.ProposeTerms;
import org.communityexchange.pool.ThreadView;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What the two write to each other about a promise. */
@Path("/o/{organisation}/commitments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ThreadPages {

    private static final int MOST_MINUTES = 960;
    private static final int MOST_UNITS = 1_000;
    private static final int MOST_CENTS = 10_000_000;

    @CheckedTemplate(basePath = "pool/thread")
    static class Templates {
        private Templates() {}

        static native TemplateInstance show(ThreadView thread, Form form);
    }

    private final PromiseThreads threads;
    private final Commitments commitments;
    private final PoolForms forms;
    private final ThreadMessages words;

    ThreadPages(PromiseThreads threads, Commitments commitments, PoolForms forms, ThreadMessages words) {
        this.threads = threads;
        this.commitments = commitments;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Path("{id}/messages")
    @SignedIn
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var thread = threads.thread(new CommitmentId(id));
        return Templates.show(thread, forms.start(thread.mayPropose() ? terms(id) : Map.of()));
    }

    /** The terms as they are, to be changed. */
    private Map<String, String> terms(UUID id) {
        var promise = commitments.view(new CommitmentId(id));
        var size = promise.size();
        var known = new HashMap<String, String>();
        known.put("minutes", size.minutes() == null ? "" : size.minutes().toString());
        known.put("valueCents", size.valueCents() == null ? "" : Dollars.plain(size.valueCents()));
        known.put("units", size.units() == null ? "" : size.units().toString());
        known.put("on", promise.dueOn() == null ? "" : promise.dueOn().toString());
        known.put("note", promise.note());
        return known;
    }

    @POST
    @Path("{id}/messages")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("text", words.text());
        var text = form.requiredText("text", MessageBook.LONGEST);
        var command = command(form);
        return answer(organisation, id, form, () -> {
            threads.write(new CommitmentId(id), text, command);
            return words.sent();
        });
    }

    @POST
    @Path("{id}/proposals")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var promise = commitments.view(new CommitmentId(id));
        var form = forms.read(body);
        var kind = promise.kind();
        var minutes = kind.isByMinutes() ? PoolForms.whole(form, "minutes", 1, MOST_MINUTES) : null;
        var cents = kind == CommitmentKind.GOODS ? form.cents("valueCents", 1, MOST_CENTS) : OptionalLong.empty();
        var units = kind == CommitmentKind.CAPACITY ? PoolForms.whole(form, "units", 1, MOST_UNITS) : null;
        var day = forms.optionalDay(form, "on");
        var terms = new ProposeTerms(
                minutes,
                cents.isPresent() ? (Long) cents.getAsLong() : null,
                units,
                day == null || day.equals(promise.dueOn()) ? null : day,
                form.value("note"),
                form.optionalText("word", MessageBook.LONGEST).orElse(""));
        var command = command(form);
        return answer(organisation, id, form, () -> {
            threads.propose(new CommitmentId(id), terms, command);
            return words.proposed();
        });
    }

    @POST
    @Path("{id}/proposals/{proposal}/answer")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("proposal") UUID proposal,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var agrees = form.value("answer").equals("agree");
        var version = PoolForms.optionalWhole(form, "version", 0, Integer.MAX_VALUE);
        return answer(organisation, id, form, () -> {
            if (agrees) {
                threads.agree(new CommitmentId(id), proposal, version);
                return words.agreed();
            }
            threads.dismiss(new CommitmentId(id), proposal);
            return words.dismissed();
        });
    }

    @POST
    @Path("{id}/messages/{message}/removal")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        return answer(organisation, id, forms.read(body), () -> {
            threads.remove(new CommitmentId(id), message);
            return words.was_removed();
        });
    }

    @POST
    @Path("{id}/messages/{message}/hiding")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("message") UUID message,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return answer(organisation, id, form, () -> {
            threads.hide(new CommitmentId(id), message, form.value("reason"));
            return words.was_hidden();
        });
    }

    private @Nullable UUID command(Form form) {
        var command = PoolForms.id(form, PoolForms.COMMAND);
        if (command == null) {
            form.reject("text", words.open_again());
        }
        return command;
    }

    /** Back to the conversation; what cannot be used is said there, with everything typed kept. */
    private Response answer(String organisation, UUID id, Form form, Supplier<String> act) {
        return forms.answerOn(
                "/o/" + organisation + "/commitments/" + id + "/messages",
                form,
                () -> Templates.show(threads.thread(new CommitmentId(id)), form),
                act);
    }
}
