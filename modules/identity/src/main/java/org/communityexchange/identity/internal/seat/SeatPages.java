package org.communityexchange.identity.internal.seat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.IdentityMessages;
import org.communityexchange.identity.internal.MemberChoices;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The organisation's seats: who holds which until when, giving one, ending one. */
@Path("/o/{organisation}/seats")
@Produces(MediaType.TEXT_HTML)
class SeatPages {

    @CheckedTemplate(basePath = "identity/seat")
    static class Templates {
        static native TemplateInstance seats(
                OrganisationView organisation,
                List<SeatView> seats,
                List<SeatView> over,
                Form form,
                List<Option> members,
                List<Option> kinds,
                String earliest,
                String latest);

        static native TemplateInstance end(OrganisationView organisation, SeatView seat, Form form);
    }

    private final SeatService seats;
    private final MemberChoices members;
    private final Here here;
    private final CurrentPerson me;
    private final Forms forms;
    private final Flash flash;
    private final SeatMessages messages;
    private final IdentityMessages shared;
    private final Clock clock;

    SeatPages(
            SeatService seats,
            MemberChoices members,
            Here here,
            CurrentPerson me,
            Forms forms,
            Flash flash,
            SeatMessages messages,
            IdentityMessages shared,
            Clock clock) {
        this.seats = seats;
        this.members = members;
        this.here = here;
        this.me = me;
        this.forms = forms;
        this.flash = flash;
        this.messages = messages;
        this.shared = shared;
        this.clock = clock;
    }

    @GET
    @Needs(Right.APPOINT)
    public TemplateInstance all() {
        var today = clock.instant().atZone(here.organisation().zone()).toLocalDate();
        return page(forms.filled(
                Map.of("from", today.toString(), "until", today.plusYears(1).toString())));
    }

    @POST
    @Needs(Right.APPOINT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appoint(MultivaluedMap<String, String> body) {
        var form = forms.read(body)
                .label("person", messages.person())
                .label("kind", messages.kind_label())
                .label("from", messages.from())
                .label("until", messages.until());
        var today = clock.instant().atZone(here.organisation().zone()).toLocalDate();
        var latest = today.plusYears(Term.LATEST_START_YEARS);
        var person = form.oneOf("person", choices());
        var kind = form.oneOf("kind", kinds());
        var first = form.date("from", today, latest);
        var last = form.date("until", today, latest.plusYears(SeatOffice.LONGEST_TERM_YEARS));
        if (form.hasErrors()) {
            return Here.invalid(page(form));
        }
        try {
            var seat = seats.appoint(
                    new PersonId(UUID.fromString(person.orElseThrow())),
                    SeatKind.valueOf(kind.orElseThrow()),
                    first.orElseThrow(),
                    last.orElseThrow());
            flash.success(messages.given(seat.person().displayName(), seat.kind()));
        } catch (InvalidInput invalid) {
            return Here.invalid(page(form.reject(invalid)));
        }
        return here.to("/seats");
    }

    @GET
    @Path("{seat}/end")
    @Needs(Right.APPOINT)
    public TemplateInstance askEnd(@PathParam("seat") UUID seat) {
        return Templates.end(here.organisation(), seats.require(seat), forms.empty());
    }

    @POST
    @Path("{seat}/end")
    @Needs(Right.APPOINT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("seat") UUID id, MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var seat = seats.require(id);
        try {
            seats.end(id, form.value("reason"));
        } catch (InvalidInput invalid) {
            return Here.invalid(Templates.end(here.organisation(), seat, form.reject(invalid)));
        }
        flash.success(messages.ended(seat.person().displayName(), seat.kind()));
        return here.to("/seats");
    }

    private TemplateInstance page(Form form) {
        var all = seats.all();
        var today = clock.instant().atZone(here.organisation().zone()).toLocalDate();
        return Templates.seats(
                here.organisation(),
                all.stream().filter(seat -> !seat.isOver()).toList(),
                all.stream().filter(SeatView::isOver).toList(),
                form,
                choices(),
                kinds(),
                today.toString(),
                today.plusYears(Term.LATEST_START_YEARS).toString());
    }

    /** Members other than oneself: nobody appoints themselves. */
    private List<Option> choices() {
        return members.all().stream()
                .filter(person -> !person.id().equals(me.id()))
                .map(SeatPages::option)
                .toList();
    }

    private List<Option> kinds() {
        return Stream.of(SeatKind.STEWARD, SeatKind.TREASURER, SeatKind.ADMIN)
                .map(kind -> new Option(kind.name(), shared.seat_kind(kind), shared.seat_kind_hint(kind)))
                .toList();
    }

    private static Option option(PersonView person) {
        return new Option(person.id().toString(), person.displayName());
    }
}
