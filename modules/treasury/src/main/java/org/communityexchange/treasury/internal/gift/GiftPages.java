package org.communityexchange.treasury.internal.gift;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.Gifts;
import org.communityexchange.treasury.GiveCredits;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Giving in three steps: to whom, how many, is this right? One credit to the pot takes one. */
@Path("/wallet/give")
@Produces(MediaType.TEXT_HTML)
@Blocking
class GiftPages {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    @CheckedTemplate(basePath = "treasury/gift")
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(
                Form search, List<PersonView> found, List<Option> organisations, String command, long balance);

        static native TemplateInstance details(Form form, String name, long balance);

        static native TemplateInstance check(
                Form form, String name, long credits, String note, long balance, long after);
    }

    private final Gifts gifts;
    private final Organisations organisations;
    private final Forms forms;
    private final Flash flash;
    private final GiftMessages words;

    GiftPages(Gifts gifts, Organisations organisations, Forms forms, Flash flash, GiftMessages words) {
        this.gifts = gifts;
        this.organisations = organisations;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
    }

    @GET
    @SignedIn
    public TemplateInstance start(@QueryParam("name") @Nullable String name) {
        var asked = name == null ? "" : name.strip();
        return Templates.start(
                forms.filled(Map.of("name", asked)),
                asked.isEmpty() ? List.of() : gifts.members(asked),
                organisations.all().stream().map(GiftPages::option).toList(),
                Ids.next().toString(),
                gifts.balance());
    }

    @GET
    @Path("details")
    @SignedIn
    public Response details(@QueryParam("to") @Nullable String to) {
        if (to == null || to.isBlank()) {
            return Response.seeOther(URI.create("/wallet/give")).build();
        }
        var form = forms.filled(Map.of("to", to, "command", Ids.next().toString()));
        return Response.ok(details(form)).type(MediaType.TEXT_HTML_TYPE).build();
    }

    @POST
    @Path("check")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(MultivaluedMap<String, String> body) {
        var form = read(body);
        if ("yes".equals(form.value("change"))) {
            return Response.ok(details(form)).type(MediaType.TEXT_HTML_TYPE).build();
        }
        var gift = gift(form);
        var balance = gifts.balance();
        if (!form.hasErrors() && gift.credits() != null && gift.credits() > balance) {
            form.reject("credits", words.have_only(String.valueOf(balance)));
        }
        if (form.hasErrors() || gift.credits() == null) {
            return refused(UNPROCESSABLE, details(form));
        }
        var page = Templates.check(
                form,
                gifts.nameOf(Receivers.read(form.value("to"))),
                gift.credits(),
                gift.note() == null ? "" : gift.note(),
                balance,
                balance - gift.credits());
        return Response.ok(page).type(MediaType.TEXT_HTML_TYPE).build();
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> body) {
        var form = read(body);
        var gift = gift(form);
        if (form.hasErrors()) {
            return refused(UNPROCESSABLE, details(form));
        }
        try {
            gifts.give(gift, command(form));
        } catch (ProblemException refusal) {
            if (refusal.type().status() == UNPROCESSABLE) {
                form.reject(refusal);
                return refused(UNPROCESSABLE, details(form));
            }
            if (refusal.type().status() != CONFLICT) {
                throw refusal;
            }
            flash.error(refusal.detail());
            return Response.seeOther(URI.create("/wallet/give")).build();
        }
        flash.success(words.done(gifts.nameOf(Receivers.read(form.value("to")))));
        return Response.seeOther(URI.create("/wallet")).build();
    }

    private TemplateInstance details(Form form) {
        return Templates.details(form, gifts.nameOf(Receivers.read(form.value("to"))), gifts.balance());
    }

    private Form read(MultivaluedMap<String, String> body) {
        return forms.read(body).label("credits", words.credits()).label("note", words.note());
    }

    private static GiveCredits gift(Form form) {
        var credits = form.credits("credits", 1, GiftService.CREDITS_MAX);
        var note = form.optionalText("note", GiftService.NOTE_MAX);
        return new GiveCredits(
                Receivers.read(form.value("to")),
                credits.isPresent() ? (Integer) Math.toIntExact(credits.getAsLong()) : null,
                note.orElse(null));
    }

    /** Sending the same form twice gives once; one that lost its command would give twice, and is refused. */
    private static UUID command(Form form) {
        try {
            return UUID.fromString(form.value("command"));
        } catch (IllegalArgumentException lost) {
            throw new InvalidInput("command", "Open the form again, then send it.");
        }
    }

    private static Option option(OrganisationView organisation) {
        return new Option(Receivers.ORGANISATION + organisation.id(), organisation.name());
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
