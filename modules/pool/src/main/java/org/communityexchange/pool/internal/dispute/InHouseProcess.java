package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.DisputeProcess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * One or two stewards of the organisation listen; after 14 days also a steward of another organisation, who belongs to that
 * one only, however many listen already. Where every steward is concerned, as in a small organisation with one, that is at once.
 */
@ApplicationScoped
class InHouseProcess implements DisputeProcess {

    static final int MOST_LISTENING = 2;

    private static final Duration NEAREST_FIRST = Duration.ofDays(14);

    private final Organisations organisations;
    private final People people;
    private final Seats seats;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    InHouseProcess(
            Organisations organisations,
            People people,
            Seats seats,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public Instant goesUpAt(Instant openedAt, Set<UUID> concerned) {
        var isAnybodyFree = seats.holders(SeatKind.STEWARD).stream()
                .anyMatch(steward -> people.householdOf(steward.id()).stream()
                        .map(PersonId::value)
                        .noneMatch(concerned::contains));
        return isAnybodyFree ? openedAt.plus(NEAREST_FIRST) : openedAt;
    }

    @Override
    public Map<UUID, Answer> mayListen(Collection<Case> disputed) {
        var now = clock.instant();
        var here = me.may(Right.CONFIRM);
        var outside = !here && disputed.stream().anyMatch(each -> each.isGoneUp(now)) && isOutsideSteward();
        if (!here && !outside) {
            return disputed.stream().collect(Collectors.toMap(Case::dispute, each -> Answer.STRANGER));
        }
        var household =
                people.householdOf(me.id()).stream().map(PersonId::value).collect(Collectors.toSet());
        return disputed.stream()
                .collect(Collectors.toMap(
                        Case::dispute,
                        each -> here || each.isGoneUp(now) ? answer(each, household, here) : Answer.STRANGER));
    }

    private Answer answer(Case disputed, Set<UUID> household, boolean here) {
        if (household.stream().anyMatch(disputed.concerned()::contains)) {
            return Answer.CONCERNED;
        }
        var listens = disputed.listening().contains(me.id().value());
        return listens || !here || disputed.listening().size() < MOST_LISTENING ? Answer.MAY : Answer.TAKEN;
    }

    private boolean isOutsideSteward() {
        var here = tenant.requireOrganisation().value();
        return !me.may(Right.SEE_MEMBERS)
                && organisations.belongings().stream()
                        .anyMatch(place ->
                                place.isSteward() && !place.organisation().id().equals(here));
    }
}
