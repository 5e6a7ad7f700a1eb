package org.communityexchange.pool.internal.attendance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.RecordTimes;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.WalkIn;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.AttendanceMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.communityexchange.web.Paging;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The whole roster, to type times in from paper and to correct them. */
@Path("/o/{organisation}/events/{id}/roster")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RosterPages {

    private static final int SIZE = 40;
    private static final String MISSED = "missed";
    private static final String WHO = "who";

    @CheckedTemplate(basePath = "pool/attendance")
    static class Templates {
        private Templates() {}

        static native TemplateInstance roster(
                Roster roster,
                List<Roster.Row> rows,
                Form form,
                List<Option> shifts,
                List<Option> asked,
                Paging paging,
                boolean confirms);
    }

    private final Attendance attendance;
    private final PoolForms forms;
    private final AttendanceMessages words;
    private final CurrentPerson me;

    RosterPages(Attendance attendance, PoolForms forms, AttendanceMessages words, CurrentPerson me) {
        this.attendance = attendance;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    @GET
    @Needs(Right.ACT_FOR_MEMBERS)
    public TemplateInstance show(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("page") @DefaultValue("1") int page) {
        var roster = attendance.roster(new EventId(id));
        return page(roster, page, List.of(), forms.start(shown(roster)));
    }

    @POST
    @Needs(Right.ACT_FOR_MEMBERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            @QueryParam("page") @DefaultValue("1") int page,
            MultivaluedMap<String, String> body) {
        var event = new EventId(id);
        var form = forms.read(body);
        var roster = attendance.roster(event);
        var rows = new ArrayList<RecordTimes.Row>();
        for (var promise : form.values("row")) {
            var key = PoolForms.id(promise);
            if (key != null && !typed(form, promise).equals(form.value("was." + promise))) {
                rows.add(new RecordTimes.Row(
                        key,
                        time(form, "in." + promise),
                        time(form, "out." + promise),
                        form.checked(MISSED, promise),
                        PoolForms.optionalWhole(form, "version." + promise, 0, Integer.MAX_VALUE)));
            }
        }
        var isNew = !form.value("displayName").isBlank();
        var newcomer = new WalkIn(
                PoolForms.id(form, WHO),
                form.value("displayName"),
                form.value("email"),
                PoolForms.id(form, "shift"),
                isNew ? time(form, "in") : null,
                isNew ? time(form, "out") : null,
                null,
                Newcomers.NEW.equals(form.value(WHO)));
        if (form.hasErrors()) {
            return PoolForms.refused(page(roster, page, List.of(), form));
        }
        try {
            attendance.save(
                    event,
                    rows.isEmpty() ? null : new RecordTimes(List.copyOf(rows)),
                    isNew ? newcomer : null,
                    PoolForms.id(form, PoolForms.COMMAND));
            return forms.done(roster.href() + "/roster?page=" + page, words.saved());
        } catch (InvalidInput refusal) {
            refusal.errors().forEach(error -> form.reject(field(error.field(), rows), error.detail()));
            return PoolForms.refused(page(attendance.roster(event), page, List.of(), form));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            var asked = Newcomers.asked(refusal, words);
            var field = asked.isEmpty() ? "row" : WHO;
            return PoolForms.refused(page(attendance.roster(event), page, asked, form.reject(field, refusal.detail())));
        }
    }

    @POST
    @Path("closing")
    @Needs(Right.ACT_FOR_MEMBERS)
    public Response close(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        var roster = attendance.close(new EventId(id));
        return forms.done(roster.href() + "/roster", words.closed());
    }

    /** {@code rows.3.out} of the command is {@code out.<promise>} of the form. */
    private static String field(String refused, List<RecordTimes.Row> rows) {
        var parts = refused.split("\\.");
        return parts.length == 3 && "rows".equals(parts[0])
                ? parts[2] + "." + rows.get(Integer.parseInt(parts[1])).promise()
                : refused;
    }

    private static @Nullable LocalTime time(Form form, String field) {
        return form.value(field).isBlank() ? null : form.time(field).orElse(null);
    }

    private static String typed(Form form, String promise) {
        return form.value("in." + promise).strip() + "/"
                + form.value("out." + promise).strip() + "/" + form.checked(MISSED, promise);
    }

    private static Map<String, String> shown(Roster roster) {
        var known = new LinkedHashMap<String, String>();
        for (var row : roster.rows()) {
            known.put("in." + row.promise(), said(row.in()));
            known.put("out." + row.promise(), said(row.out()));
            known.put("version." + row.promise(), Integer.toString(row.version()));
            known.put("was." + row.promise(), said(row.in()) + "/" + said(row.out()) + "/" + row.missed());
        }
        return known;
    }

    private static String said(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private TemplateInstance page(Roster roster, int number, List<Option> asked, Form form) {
        var page = Math.max(1, number);
        var rows = roster.rows().stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
        var shifts = roster.shifts().stream()
                .map(shift -> new Option(
                        shift.id().toString(),
                        words.shift_option(
                                shift.role(),
                                shift.starts().toString(),
                                shift.ends().toString())))
                .toList();
        return Templates.roster(
                roster,
                rows,
                form,
                shifts,
                asked,
                new Paging(roster.href() + "/roster", page, SIZE, roster.rows().size()),
                me.may(Right.CONFIRM));
    }
}
