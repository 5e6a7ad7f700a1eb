package org.communityexchange.identity.internal.seat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.identity.SeatKind;

/** The words of the pages about seats. */
@MessageBundle("seat")
public interface SeatMessages {

    @Message("Seats of {organisation}")
    String list_title(String organisation);

    @Message("A seat gives its rights from its first day to the end of its last, and not a second longer.")
    String list_intro();

    @Message("Held and coming")
    String list_now();

    @Message("Over")
    String list_over();

    @Message("No seats yet")
    String list_none();

    @Message("Give the first one below.")
    String list_none_text();

    @Message("Who")
    String who();

    @Message("Seat")
    String what();

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message("Given by")
    String by();

    @Message("Ended early by")
    String ended_by();

    @Message("Held")
    String held();

    @Message("Coming")
    String coming();

    @Message("State")
    String state();

    @Message("End now")
    String end();

    @Message("Give a seat")
    String give_title();

    @Message("Whom")
    String person();

    @Message("Which seat")
    String kind_label();

    @Message("The seat ends with this day. At most three years after the first.")
    String until_hint();

    @Message("Give the seat")
    String give();

    @Message("{person} has the seat of {#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#else}admin{/when}.")
    String given(String person, SeatKind kind);

    @Message(
            "The seat of {person} as {#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#else}admin{/when} has ended.")
    String ended(String person, SeatKind kind);

    @Message("End the seat of {person}")
    String end_title(String person);

    @Message("From this moment it gives no rights.")
    String end_text();

    @Message("Why")
    String reason();

    @Message("All seats")
    String back();
}
