package org.communityexchange.pool.internal.confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.ConfirmedAll;
import org.communityexchange.pool.EventConfirmations;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.EventWork;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.LeaveOut;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.treasury.IssuePreview;
import org.communityexchange.treasury.Issuing;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A whole event at once: tick who was there, confirm them together. */
@Path("/o/{organisation}/events/{id}/confirmation")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EventConfirmationPages {

    private static final String COMMITMENT = "commitment";

    @CheckedTemplate(basePath = "pool/queue")
    static class Templates {
        private Templates() {}

        static native TemplateInstance event(
                EventView event,
                Proposals done,
                IssuePreview money,
                String raisedBy,
                String setAside,
                String missing,
                Form form,
                Map<UUID, String> refused,
                String refusal);
    }

    /**
     * Work that is proposed to be confirmed.
     *
     * @param leftOut why it was left out before; empty when it was not
     */
    record Proposed(EventWork said, String leftOut) {

        public CommitmentView work() {
            return said.work();
        }

        public EventWork.@Nullable Bar bar() {
            return said.bar();
        }

        public boolean isOften() {
            return said.isOften();
        }

        boolean barred() {
            return said.bar() != null;
        }

        /** Whether its box is ticked: what was typed, and everything that goes through with one press before anything was. */
        public boolean ticked(Form form, Map<UUID, String> refused) {
            if (barred() || refused.containsKey(work().id())) {
                return false;
            }
            return form.values(COMMITMENT).isEmpty() ? !said.isOften() : form.checked(COMMITMENT, work().looked());
        }
    }

    /**
     * What is proposed, and what stays for others.
     *
     * @param another how many wait for another steward
     * @param outside how many wait for a steward of another organisation
     * @param look how many need a look by themselves
     */
    record Proposals(List<Proposed> all, long another, long outside, long look) {

        static Proposals of(List<Proposed> all) {
            return new Proposals(
                    all,
                    waiting(all, EventWork.Waits.ANOTHER_STEWARD),
                    waiting(all, EventWork.Waits.ANOTHER_ORGANISATION),
                    waiting(all, EventWork.Waits.A_LOOK));
        }

        private static long waiting(List<Proposed> all, EventWork.Waits waits) {
            return all.stream()
                    .map(Proposed::bar)
                    .filter(bar -> bar != null && bar.waits() == waits)
                    .count();
        }

        /** Whether there is anything that whoever looks can confirm. */
        public boolean isForMe() {
            return all.stream().anyMatch(each -> !each.barred());
        }

        public boolean asksWhy() {
            return all.stream().anyMatch(Proposed::isOften);
        }
    }

    private final Confirmations confirmations;
    private final EventConfirmations together;
    private final Attendance attendance;
    private final Seats seats;
    private final Events events;
    private final Issuing issuing;
    private final PoolForms forms;
    private final CommitmentMessages words;

    EventConfirmationPages(
            Confirmations confirmations,
            EventConfirmations together,
            Attendance attendance,
            Seats seats,
            Events events,
            Issuing issuing,
            PoolForms forms,
            CommitmentMessages words) {
        this.confirmations = confirmations;
        this.together = together;
        this.attendance = attendance;
        this.seats = seats;
        this.events = events;
        this.issuing = issuing;
        this.forms = forms;
        this.words = words;
    }

    @GET
    @Needs(Right.CONFIRM)
    public TemplateInstance start(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        return page(new EventId(id), forms.start(Map.of()), Map.of(), "");
    }

    @POST
    @Needs(Right.CONFIRM)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body) {
        var form = forms.read(body);
        var event = new EventId(id);
        var ticked = ticked(form);
        var key = PoolForms.id(form, PoolForms.COMMAND);
        if (ticked.isEmpty() || key == null) {
            return PoolForms.refused(page(event, form, Map.of(), words.tick_somebody()));
        }
        var left = leftOut(event, ticked);
        var reason = form.value("reason").strip();
        if (reason.isEmpty() && !left.isEmpty() && form.checked("over")) {
            form.reject("reason", words.event_reason_needed());
            return PoolForms.refused(page(event, form, Map.of(), words.event_reason_needed()));
        }
        try {
            var leftOut = reason.isEmpty() || left.isEmpty() ? null : new LeaveOut(left, reason);
            var confirmed = together.confirm(event, new ConfirmAll(ticked, form.value("why")), leftOut, key);
            return forms.done(
                    events.view(event).href() + "/confirmation",
                    words.confirmed_all(confirmed.confirmed(), confirmed.credits()));
        } catch (InvalidInput refusal) {
            return PoolForms.refused(page(event, form, Map.of(), refusal.detail()));
        } catch (ProblemException refusal) {
            if (refusal.type().status() != Response.Status.CONFLICT.getStatusCode()) {
                throw refusal;
            }
            return PoolForms.refused(page(event, form, refused(refusal), refusal.detail()));
        }
    }

    /** What was ticked, with the version that the page showed: {@code <id>:<version>}. */
    private static List<ConfirmAll.@Nullable Item> ticked(Form form) {
        var items = new ArrayList<ConfirmAll.@Nullable Item>();
        for (var value : form.values(COMMITMENT)) {
            var parts = value.split(":", 2);
            var id = PoolForms.id(parts[0]);
            if (id != null && parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                items.add(new ConfirmAll.Item(id, Integer.valueOf(parts[1])));
            }
        }
        return items;
    }

    private static Map<UUID, String> refused(ProblemException refusal) {
        var reasons = new LinkedHashMap<UUID, String>();
        if (refusal.extensions().get("refused") instanceof List<?> each) {
            each.forEach(one -> {
                if (one instanceof ConfirmedAll.Refused row) {
                    reasons.put(row.id(), row.detail());
                }
            });
        }
        return reasons;
    }

    /** What could be confirmed by whoever asks and was not ticked. */
    private List<@Nullable UUID> leftOut(EventId event, List<ConfirmAll.@Nullable Item> ticked) {
        var ids = ticked.stream().map(item -> item == null ? null : item.id()).collect(Collectors.toSet());
        return proposed(event).stream()
                .filter(each -> !each.barred() && !ids.contains(each.work().id()))
                .<@Nullable UUID>map(each -> each.work().id())
                .toList();
    }

    private List<Proposed> proposed(EventId event) {
        var done = confirmations.doneAt(event);
        if (done.isEmpty()) {
            return List.of();
        }
        var roster = attendance.roster(event).rows().stream()
                .collect(Collectors.toMap(Roster.Row::promise, Function.identity()));
        return done.stream()
                .map(each -> {
                    var row = roster.get(each.work().id());
                    return new Proposed(each, row == null || row.leftOut() == null ? "" : row.leftOut());
                })
                .toList();
    }

    private TemplateInstance page(EventId event, Form form, Map<UUID, String> refused, String refusal) {
        var view = events.view(event);
        var done = proposed(event);
        var credits = done.stream()
                .filter(each -> each.ticked(form, refused))
                .mapToLong(each -> each.work().bringsAlone())
                .sum();
        var money = issuing.preview(credits, event.value());
        var raisedBy = !money.overBudget()
                ? ""
                : seats.holders(SeatKind.ADMIN).stream()
                        .map(PersonView::displayName)
                        .collect(Collectors.joining(", "));
        return Templates.event(
                view,
                Proposals.of(done),
                money,
                raisedBy,
                Dollars.words(money.declaredCents()),
                Dollars.words(money.missingCents()),
                form,
                refused,
                refusal);
    }
}
