package org.communityexchange.pool.internal.daily;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PromisePolicies;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes one letter to whoever decides, on a working day on which something waits for them: how many, of what, since when, and
 * where. Twice on a day is once.
 */
@ApplicationScoped
class MorningLetters {

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int LONGEST_SUBJECT = 150;

    private final WaitingRows rows;
    private final PromisePolicies policies;
    private final Organisations organisations;
    private final People people;
    private final Seats seats;
    private final Letters letters;
    private final DailyMessages words;
    private final TenantContext tenant;
    private final Clock clock;

    MorningLetters(
            WaitingRows rows,
            PromisePolicies policies,
            Organisations organisations,
            People people,
            Seats seats,
            Letters letters,
            DailyMessages words,
            TenantContext tenant,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The stewards of the current organisation who decide today; nobody on a free day there. */
    List<PersonId> stewards() {
        var here = here();
        var id = new OrganisationId(here.id());
        return isFree(here.zone())
                ? List.of()
                : seats.holders(SeatKind.STEWARD).stream()
                        .map(PersonView::id)
                        .filter(steward ->
                                seats.rightsOf(steward, id, clock.instant()).contains(Right.CONFIRM))
                        .toList();
    }

    /** Today's council; nobody on a free day. @param zone of the exchange */
    List<PersonId> council(ZoneId zone) {
        return isFree(zone)
                ? List.of()
                : seats.council().stream().map(PersonView::id).toList();
    }

    /**
     * To a steward of the current organisation, as whom it is asked.
     *
     * @param alsoElsewhere whether no other letter of today says what waits for them at other organisations
     */
    void tellSteward(PersonId steward, boolean alsoElsewhere) {
        var here = here();
        var today = today(here.zone());
        var me = new WaitingRows.Steward(steward.value(), ids(people.householdOf(steward)));
        var answeredSince =
                clock.instant().minus(Duration.ofDays(policies.here().answerDays()));
        var near = new ArrayList<>(rows.inQueue(answeredSince, today));
        near.addAll(rows.besideQueue(here.id(), me));
        List<Waiting> far = alsoElsewhere ? rows.elsewhere() : List.of();
        var purpose = "steward-day/" + here.id() + "/" + today;
        if (near.isEmpty()) {
            tellOfElsewhere(steward, purpose, far, here.zone());
        } else {
            near.addAll(far);
            write(
                    steward,
                    purpose,
                    words.subject(count(near), here.name()),
                    near,
                    "/o/" + here.id() + "/queue",
                    here.zone());
        }
    }

    /** To a member of the council who is no steward anywhere, as whom it is asked. @param zone of the exchange */
    void tellCouncil(PersonId member, ZoneId zone) {
        tellOfElsewhere(member, "council-day/" + today(zone), rows.elsewhere(), zone);
    }

    private void tellOfElsewhere(PersonId to, String purpose, List<Waiting> far, ZoneId zone) {
        var onlyAsks = far.stream().allMatch(each -> each.kind() == Waiting.Kind.POT_ASK);
        write(to, purpose, words.subject_elsewhere(count(far)), far, onlyAsks ? "/pot/requests" : "/relief", zone);
    }

    private void write(PersonId to, String purpose, String subject, List<Waiting> waiting, String path, ZoneId zone) {
        if (waiting.isEmpty()) {
            return;
        }
        var lines = waiting.stream()
                .sorted(Comparator.comparing(Waiting::since))
                .map(each -> line(each, zone))
                .collect(Collectors.joining("\n"));
        letters.owe(
                to,
                purpose,
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                words.body(lines),
                path);
    }

    private String line(Waiting each, ZoneId zone) {
        var what = words.what(each.kind(), each.count());
        var day = DAY.format(each.since().atZone(zone));
        return each.count() == 1 ? words.line(what, day) : words.lines(what, day);
    }

    private static int count(List<Waiting> waiting) {
        return waiting.stream().mapToInt(Waiting::count).sum();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private boolean isFree(ZoneId zone) {
        return FREE.contains(today(zone).getDayOfWeek());
    }

    private LocalDate today(ZoneId zone) {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private OrganisationView here() {
        return organisations.require(tenant.requireOrganisation());
    }
}
