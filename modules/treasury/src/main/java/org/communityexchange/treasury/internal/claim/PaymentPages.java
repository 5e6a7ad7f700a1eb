package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ClaimId;
import org.communityexchange.treasury.ClaimPayments;
import org.communityexchange.treasury.ClaimPayments.RecordPayment;
import org.communityexchange.treasury.ClaimPayments.ToPay;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.treasury.ClaimView;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Approved claims that this organisation pays. */
@Path("/o/{organisation}/treasury/claim-payments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PaymentPages {

    /** How far back a day may be typed; the façade knows the exact limit. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @CheckedTemplate(basePath = "treasury/claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance payments(OrganisationView organisation, List<ToPay> claims);

        static native TemplateInstance payment(
                OrganisationView organisation,
                ClaimView claim,
                boolean open,
                String approvedFor,
                Form form,
                List<Option> methods);
    }

    private final ClaimPayments payments;
    private final Organisations organisations;
    private final Forms forms;
    private final Flash flash;
    private final ClaimMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    PaymentPages(
            ClaimPayments payments,
            Organisations organisations,
            Forms forms,
            Flash flash,
            ClaimMessages words,
            CurrentPerson me,
            Clock clock) {
        this.payments = payments;
        this.organisations = organisations;
        this.forms = forms;
        this.flash = flash;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        return Templates.payments(here(organisation), payments.toMake());
    }

    @GET
    @Path("{id}")
    @Needs(Right.READ_TREASURY)
    public TemplateInstance show(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var start = forms.filled(Map.of(
                "method",
                PaymentMethod.BANK_TRANSFER.name(),
                "paidOn",
                today(organisation).toString()));
        return page(organisation, payments.view(new ClaimId(id)), start);
    }

    @POST
    @Path("{id}")
    @Needs(Right.RUN_TREASURY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pay(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("method", words.pay_how())
                .label("reference", words.reference())
                .label("paidOn", words.pay_day());
        var method = form.oneOf("method", PaymentMethod.class);
        var reference = form.optionalText("reference", 80);
        var day = form.date("paidOn", EARLIEST, today(organisation));
        if (form.hasErrors()) {
            return Forms.refused(page(organisation, payments.view(new ClaimId(id)), form));
        }
        try {
            payments.pay(
                    new ClaimId(id), new RecordPayment(method.orElseThrow(), reference.orElse(""), day.orElseThrow()));
        } catch (ProblemException refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            return Forms.refused(page(organisation, payments.view(new ClaimId(id)), form.reject(refusal)));
        }
        flash.success(words.was_paid());
        return Response.seeOther(URI.create("/o/" + organisation + "/treasury/claim-payments/" + id))
                .build();
    }

    private TemplateInstance page(String organisation, ClaimView claim, Form form) {
        var approvedFor = claim.approvedFor();
        var methods = PaymentMethod.WITHOUT_CARDS.stream()
                .map(method -> new Option(method.name(), words.method(method)))
                .toList();
        return Templates.payment(
                here(organisation),
                claim,
                claim.state() == ClaimState.APPROVED && me.may(Right.RUN_TREASURY),
                approvedFor == null ? "" : here(approvedFor).name(),
                form,
                methods);
    }

    private LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), here(organisation).zone());
    }

    private OrganisationView here(String organisation) {
        return organisations.require(new OrganisationId(organisation));
    }
}
