package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of calendars, and of the letter on the day before a shift. */
@MessageBundle("calendar")
public interface CalendarMessages {

    @Message("My shifts")
    String my_shifts();

    @Message("My shifts in my calendar")
    String title();

    @Message(
            "Copy this address into the calendar on your telephone or computer, as a calendar to subscribe to. Your shifts then stand there, and follow when something changes.")
    String lead();

    @Message("Address of my shifts")
    String address();

    @Message("Whoever has this address can read your shifts. If it went astray, take another: the old one ends.")
    String secret();

    @Message("Take another address")
    String renew();

    @Message("Here is your new address. The old one has ended.")
    String renewed();

    @Message("Put it in my calendar")
    String download();

    @Message("Tomorrow: {title}")
    String tomorrow_subject(String title);

    @Message(
            "You have a place tomorrow, {day}, from {from} to {until}: {title}{#if place}, {place}{/if}. Thank you for coming. If something came up, please give your place back so that somebody else gets it.")
    String tomorrow(String day, String from, String until, String title, String place);
}
