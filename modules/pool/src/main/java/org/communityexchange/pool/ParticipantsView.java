package org.communityexchange.pool;

import java.util.List;

/**
 * Everybody who has or had a place at an event, in the order in which they took it.
 *
 * @param going how many have a place and nobody said yet whether they came
 * @param came how many took part
 * @param creditsTaken credits that went to the organisation
 * @param creditsHeld credits still set aside
 * @param begun whether the event began, so that it can be said who did not come; who is there is said half an hour before
 */
public record ParticipantsView(
        EventView event,
        PlacesView places,
        List<ParticipationView> participants,
        int going,
        int came,
        long creditsTaken,
        long creditsHeld,
        boolean begun) {

    public ParticipantsView {
        participants = List.copyOf(participants);
    }

    /** Whether whoever asks can say something of anybody now. */
    public boolean maySettle() {
        return participants.stream().anyMatch(ParticipationView::maySettle);
    }
}
