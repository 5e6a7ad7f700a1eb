package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of calendars, and of the letter on the day before a shift. */
@MessageBundle("calendar")
public interface CalendarMessages {

    @Message("My shifts and places")
    String my_shifts();

    @Message("My shifts and places in my calendar")
    String title();

    @Message(
            "A calendar on your telephone or computer can show your shifts and the events at which you have a place, and follow when something changes. It reads them at an address of your own.")
    String lead();

    @Message(
            "Copy this address into your calendar now, as a calendar to subscribe to. It is shown this once: we keep only its fingerprint.")
    String copy_now();

    @Message("Address of my shifts and places")
    String address();

    @Message(
            "Whoever has this address can read your shifts and places. If it went astray, take another: the old one ends.")
    String secret();

    @Message("You have had an address since")
    String have_since();

    @Message("It stays good until you take another. Then the old one ends, and your calendar needs the new one.")
    String stays_good();

    @Message("Give me an address")
    String make();

    @Message("Take another address")
    String renew();

    @Message("Put it in my calendar")
    String download();

    @Message("Tomorrow: {title}")
    String tomorrow_subject(String title);

    @Message(
            "You have a place tomorrow, {day}, from {from} to {until}: {title}{#if place}, {place}{/if}. Thank you for coming. If something came up, please give your place back so that somebody else gets it.")
    String tomorrow(String day, String from, String until, String title, String place);
}
