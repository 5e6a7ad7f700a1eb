package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.treasury.PledgeRhythm;
import org.communityexchange.treasury.PledgeView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/** Says what pledges are on a day. */
@ApplicationScoped
class PledgeViews {

    private final People people;
    private final CurrentPerson me;

    PledgeViews(People people, CurrentPerson me) {
        this.people = people;
        this.me = me;
    }

    PledgeView of(PledgeFacts pledge, LocalDate today) {
        return of(List.of(pledge), facts -> today).get(0);
    }

    List<PledgeView> of(List<PledgeFacts> pledges, Function<PledgeFacts, LocalDate> today) {
        var names = names(pledges);
        return pledges.stream()
                .map(pledge -> view(pledge, today.apply(pledge), names))
                .toList();
    }

    /** How each of those who pledged is called, in one query. */
    Function<UUID, String> names(List<PledgeFacts> pledges) {
        var names = people.byId(pledges.stream()
                .map(pledge -> new PersonId(pledge.person()))
                .distinct()
                .toList());
        return person -> name(names, person);
    }

    private PledgeView view(PledgeFacts pledge, LocalDate today, Function<UUID, String> names) {
        var schedule = pledge.schedule(today);
        var terms = pledge.terms();
        return new PledgeView(
                pledge.id(),
                pledge.organisation(),
                pledge.organisationName(),
                pledge.person(),
                names.apply(pledge.person()),
                terms.centsOn(today.isBefore(terms.startsOn()) ? terms.startsOn() : today),
                PledgeRhythm.every(terms.everyMonths()),
                terms.startsOn(),
                terms.endsOn(),
                schedule.state(),
                schedule.nextDue(),
                schedule.soFar(),
                schedule.receivedCents(),
                schedule.lateCents(),
                pledge.reminders(),
                me.find()
                        .filter(person -> person.id().value().equals(pledge.person()))
                        .isPresent());
    }

    private static String name(Map<PersonId, PersonView> names, UUID person) {
        var view = names.get(new PersonId(person));
        return view == null ? "–" : view.displayName();
    }
}
