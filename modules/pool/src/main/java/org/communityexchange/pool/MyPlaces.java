package org.communityexchange.pool;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where the signed-in person takes part, in all organisations; and managed members for whom they took a place. */
public interface MyPlaces {

    /**
     * A place.
     *
     * @param person whose it is, when it is somebody else's; null for the own
     * @param startsAt when the event starts for those who take part; null when it has no times
     * @param credits that it costs; 0 when it is free
     * @param kept whether the credits went to the organisation
     * @param cancelUntil the last day on which it can be given back; the event's own until it begins
     */
    @Schema(name = "MyPlace")
    record Place(
            UUID id,
            String organisation,
            String organisationName,
            UUID event,
            String title,
            String place,
            LocalDate heldOn,
            @Nullable Instant startsAt,
            @Nullable PersonRef person,
            int credits,
            ParticipationState state,
            boolean kept,
            LocalDate cancelUntil) {

        public String href() {
            return "/o/" + organisation + "/participations/" + id;
        }

        public boolean isUntilItBegins() {
            return cancelUntil.equals(heldOn);
        }

        public boolean isGoing() {
            return state == ParticipationState.GOING;
        }
    }

    /**
     * A place somebody waits for.
     *
     * @param person who waits, when it is somebody else; null for oneself
     * @param credits that it would cost at most; nothing is set aside for it
     * @param inLine from 1
     */
    @Schema(name = "MyPlaceInLine")
    record Line(
            String organisation,
            String organisationName,
            UUID event,
            String title,
            LocalDate heldOn,
            @Nullable PersonRef person,
            int credits,
            int inLine) {

        public String href() {
            var page = "/o/" + organisation + "/events/" + event;
            return person == null ? page : page + "/place?for=" + person.id();
        }
    }

    /**
     * All of it.
     *
     * @param coming from today on, the soonest first; at most 100
     * @param waiting in lines, the soonest first; at most 100
     * @param before what is over or was given back, the latest first; at most 50
     */
    @Schema(name = "MyPlaces")
    record All(List<Place> coming, List<Line> waiting, List<Place> before) {

        public All {
            coming = List.copyOf(coming);
            waiting = List.copyOf(waiting);
            before = List.copyOf(before);
        }
    }

    /** Everything. */
    All all();

    /** The soonest of those to come. @param most 1 to 100 */
    List<Place> soonest(int most);

    /** What is still to come, and what is waited for; nothing of before. */
    All coming();
}
