package org.communityexchange.pool.internal.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.MemberSearch;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.WalkIn;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.AttendanceMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

/** The door of an event on a telephone: find a name, press in or out, take somebody new in. */
@Path("/o/{organisation}/events/{id}/door")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DoorPages {

    /** Sent by the browser's script, from what it kept. */
    private static final String KEPT = "kept";

    /** Which of the members of a typed name is meant, or somebody new. */
    private static final String WHO = "who";

    private static final int MOST_MEMBERS = 8;
    private static final int MOST_SEARCHED = 500;
    private static final int LONGEST_SEARCH = 80;

    @CheckedTemplate(basePath = "pool/attendance")
    static class Templates {
        private Templates() {}

        static native TemplateInstance door(
                Roster roster,
                List<Roster.Row> rows,
                List<Option> members,
                List<Option> asked,
                String q,
                List<Option> shifts,
                String zone,
                Form form);
    }

    private final Attendance attendance;
    private final MemberSearch search;
    private final Newcomers newcomers;
    private final Organisations organisations;
    private final PoolForms forms;
    private final AttendanceMessages words;

    DoorPages(
            Attendance attendance,
            MemberSearch search,
            Newcomers newcomers,
            Organisations organisations,
            PoolForms forms,
            AttendanceMessages words) {
        this.attendance = attendance;
        this.search = search;
        this.newcomers = newcomers;
        this.organisations = organisations;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance door(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("q") @Nullable String q) {
        return page(attendance.roster(new EventId(id)), q, List.of(), forms.start(Map.of()));
    }

    @POST
    @Path("{commitment}/in")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response in(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("commitment") UUID commitment,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        return tapped(id, commitment, true, form);
    }

    @POST
    @Path("{commitment}/out")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response out(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @PathParam("commitment") UUID commitment,
            MultivaluedMap<String, String> body) {
        return tapped(id, commitment, false, forms.read(body));
    }

    private Response tapped(UUID id, UUID commitment, boolean in, Form form) {
        var event = new EventId(id);
        var key = PoolForms.id(form, PoolForms.COMMAND);
        if (form.checked(KEPT)) {
            return sent(() -> said(mark(event, commitment, in, form, key), commitment, in));
        }
        try {
            var roster = mark(event, commitment, in, form, key);
            return forms.done(roster.href() + "/door", said(roster, commitment, in));
        } catch (InvalidInput refusal) {
            return forms.back(attendance.roster(event).href() + "/door", refusal);
        }
    }

    /** For the browser's script, which sends what was pressed without a connection: done, or in a sentence why not. */
    private Response sent(Supplier<String> act) {
        try {
            return forms.doneQuietly(act.get());
        } catch (ProblemException refusal) {
            var said = refusal.errors().isEmpty()
                    ? refusal.detail()
                    : refusal.errors().get(0).detail();
            return Response.status(refusal.type().status())
                    .entity(said)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .build();
        }
    }

    private Roster mark(EventId event, UUID commitment, boolean in, Form form, @Nullable UUID key) {
        return in
                ? attendance.arrived(event, commitment, moment(form), key)
                : attendance.left(event, commitment, moment(form), key);
    }

    private String said(Roster roster, UUID commitment, boolean in) {
        var name = roster.rows().stream()
                .filter(row -> row.promise().equals(commitment))
                .map(row -> row.person().name())
                .findFirst()
                .orElse("–");
        return in ? words.came_in(name) : words.went_out(name);
    }

    /** When the button was pressed, as the browser's script says when it could not send it at once. */
    private static @Nullable Instant moment(Form form) {
        try {
            var at = form.value("at");
            return at.isBlank() ? null : Instant.parse(at);
        } catch (DateTimeParseException notATime) {
            throw new InvalidInput("at", "“at” is a moment such as 2026-12-05T15:02:00Z.");
        }
    }

    @POST
    @Path("walk-ins")
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response walkIn(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = new EventId(id);
        var name = form.value("displayName").strip();
        if (form.checked(KEPT)) {
            return sent(() -> {
                takeIn(event, form);
                return words.came_in(name);
            });
        }
        try {
            return forms.done(takeIn(event, form).href() + "/door", words.came_in(name));
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(attendance.roster(event), form.value("q"), List.of(), form.reject(refusal)));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            var asked = Newcomers.asked(refusal, words);
            var roster = attendance.roster(event);
            return asked.isEmpty()
                    ? forms.back(roster.href() + "/door", refusal)
                    : PoolForms.refused(page(roster, form.value("q"), asked, form.reject(WHO, refusal.detail())));
        }
    }

    private Roster takeIn(EventId event, Form form) {
        return attendance.walkIn(
                event,
                new WalkIn(
                        form.value(WHO).isEmpty() ? PoolForms.id(form, "known") : PoolForms.id(form, WHO),
                        form.value("displayName"),
                        form.value("email"),
                        PoolForms.id(form, "shift"),
                        null,
                        null,
                        moment(form),
                        Newcomers.NEW.equals(form.value(WHO))),
                PoolForms.id(form, PoolForms.COMMAND));
    }

    private TemplateInstance page(Roster roster, @Nullable String sought, List<Option> asked, Form form) {
        var typed = sought == null ? "" : sought.strip();
        var q = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        var plain = MemberSearch.plain(q);
        var rows = roster.rows().stream()
                .filter(row -> MemberSearch.plain(row.person().name()).contains(plain))
                .sorted(Comparator.comparingInt(DoorPages::turn)
                        .thenComparing(row -> row.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        var onIt = roster.rows().stream().map(row -> row.person().id()).collect(Collectors.toSet());
        var members = q.isEmpty()
                ? List.<Option>of()
                : newcomers
                        .namesakes(search.named(q, Math.min(MOST_SEARCHED, MOST_MEMBERS + onIt.size())).stream()
                                .filter(person -> !onIt.contains(person.id().value()))
                                .limit(MOST_MEMBERS)
                                .toList())
                        .stream()
                        .map(member -> new Option(member.id().toString(), member.name(), member.told(words)))
                        .toList();
        var shifts = roster.shifts().stream()
                .map(shift -> new Option(
                        shift.id().toString(),
                        words.shift_option(
                                shift.role(),
                                shift.starts().toString(),
                                shift.ends().toString())))
                .toList();
        return Templates.door(roster, rows, members, asked, q, shifts, zone(roster), form);
    }

    private String zone(Roster roster) {
        return organisations
                .require(new OrganisationId(roster.organisation()))
                .zone()
                .getId();
    }

    /** Those still expected first, then those who are here, then those who left. */
    private static int turn(Roster.Row row) {
        return row.isExpected() ? 0 : row.isHere() ? 1 : 2;
    }
}
