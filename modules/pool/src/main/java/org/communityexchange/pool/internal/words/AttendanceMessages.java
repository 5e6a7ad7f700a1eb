package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the door, the roster and everybody's own presence at an event. */
@MessageBundle("attendance")
public interface AttendanceMessages {

    @Message("Door")
    String door();

    @Message("Door of {event}")
    String door_of(String event);

    @Message("Roster")
    String roster();

    @Message("Roster of {event}")
    String roster_of(String event);

    @Message(
            "Every time can be typed or corrected here until it is confirmed. Minutes are counted between in and out; without a time of leaving there are none.")
    String roster_lead();

    @Message("Name")
    String name();

    @Message("Find a name")
    String find();

    @Message("Find")
    String do_find();

    @Message("Show everybody")
    String everybody();

    @Message("{here} here · {expected} expected · {came} came so far")
    String figures(int here, int expected, int came);

    @Message("In")
    String in();

    @Message("Out")
    String out();

    @Message("In since {time}")
    String in_since(String time);

    @Message("{from} to {until}")
    String from_until(String from, String until);

    @Message("Expected")
    String expected();

    @Message("Did not come")
    String missed();

    @Message("Confirmed")
    String settled();

    @Message("Says it was done")
    String says_done();

    @Message("Times")
    String times();

    @Message("Nobody on the roster has this name.")
    String nobody();

    @Message("Members who did not sign up")
    String members_here();

    @Message("Take in")
    String take_in();

    @Message("Somebody new")
    String walk_in();

    @Message("A name is enough. Ask first: stewards keep their credits until they claim them.")
    String walk_in_lead();

    @Message("{#if since}Member since {since}{#else}Known here{/if}{#if !login} · no login{/if}")
    String namesake(String since, boolean login);

    @Message("One of these?")
    String who();

    @Message("E-mail")
    String email();

    @Message("With an address they are invited, and the credits wait for them there.")
    String email_hint();

    @Message("Helps with")
    String shift();

    @Message("{role}, {from} to {until}")
    String shift_option(String role, String from, String until);

    @Message("{name} is in.")
    String came_in(String name);

    @Message("{name} is out.")
    String went_out(String name);

    @Message("Minutes")
    String minutes();

    @Message("Absent")
    String absent();

    @Message("Written by")
    String written_by();

    @Message("{name}, in")
    String in_of(String name);

    @Message("{name}, out")
    String out_of(String name);

    @Message("{name} did not come")
    String absent_of(String name);

    @Message("Somebody who is not on the list")
    String another();

    @Message("Save the times")
    String save();

    @Message("The times are written down.")
    String saved();

    @Message("Close the roster")
    String close();

    @Message(
            "Whoever signed up and has no time is noted as not having come. There is no blame in it, and times can still be corrected.")
    String close_hint();

    @Message("The roster is closed.")
    String closed();

    @Message("The roster was closed.")
    String is_closed();

    @Message("Nobody signed up yet")
    String empty();

    @Message("Take people in at the door as they come.")
    String empty_text();

    @Message("Whoever writes times down does not confirm them: another steward does.")
    String four_eyes();

    @Message("Confirm these minutes")
    String confirm();

    @Message("My presence at {event}")
    String mine(String event);

    @Message("Press when you come and when you leave. A steward confirms your minutes afterwards.")
    String mine_lead();

    @Message("I am here")
    String i_am_here();

    @Message("I am leaving")
    String i_am_leaving();

    @Message("You are in. Thank you for coming.")
    String you_are_in();

    @Message("You are out. A steward confirms your minutes.")
    String you_are_out();

    @Message("This event is on another day. You can say that you are here on the day itself.")
    String not_today();

    @Message("You signed up")
    String signed_up();

    @Message("This shift is full.")
    String full();

    @Message("From a file")
    String file();

    @Message("On paper")
    String paper();

    @Message("Write down when you come and when you leave. Only what is written here counts; nobody guesses.")
    String paper_lead();

    @Message("Not on the list? Take a line at the end. Stewards keep your credits until you claim them.")
    String paper_consent();

    @Message("Poster for the door")
    String poster();

    @Message("Point your telephone’s camera here to say that you are here, and again when you leave.")
    String poster_lead();

    @Message("A square of dots that opens the check-in of this event")
    String poster_code();

    @Message("No telephone, or no account? Tell whoever is at the door.")
    String poster_without();

    @Message("1 waiting to be sent. It is kept on this telephone.")
    String waits_one();

    @Message("# waiting to be sent. They are kept on this telephone.")
    String waits_many();

    @Message("In at #, waiting to be sent")
    String waits_in();

    @Message("Out at #, waiting to be sent")
    String waits_out();

    @Message("In at #. Not written down yet:")
    String waits_refused();

    @Message("Look at it")
    String waits_look();

    @Message("Leave it out")
    String waits_leave();

    @Message("not on this roster any more")
    String waits_gone();

    @Message("It could not be sent. Look whether you are still signed in, then open this page again; nothing is lost.")
    String waits_sign_in();

    @Message("Send now")
    String send_now();

    @Message("Or check in with your own telephone: point its camera here.")
    String paper_code();

    @Message("Poster for the wall")
    String wall();

    @Message("Come and help for an hour or two. Your time brings credits.")
    String wall_lead();

    @Message("A square of dots that opens the page of this event")
    String wall_code();
}
