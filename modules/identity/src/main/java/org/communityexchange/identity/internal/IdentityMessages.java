package org.communityexchange.identity.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.internal.person.Visibility;

/** The words of this module's pages. */
@MessageBundle("identity")
public interface IdentityMessages {
    @Message("People")
    String nav_people();

    @Message("Requests")
    String nav_requests();

    @Message("Seats")
    String nav_seats();

    @Message("Settings")
    String nav_settings();

    @Message("Audit trail")
    String nav_audit();

    @Message(
            "{#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#is ADMIN}admin{#is COUNCIL}council member{/when}")
    String seat_kind(SeatKind kind);

    @Message(
            "{#when kind}{#is STEWARD}Welcomes people, confirms what was done, acts for members without a sign-in.{#is TREASURER}Sees the organisation’s wallet and books.{#is ADMIN}Gives seats, changes words and settings.{#is COUNCIL}Decides for the whole exchange.{/when}")
    String seat_kind_hint(SeatKind kind);

    @Message(
            "{#when seen}{#is ONLY_ME}Only me{#is STEWARDS}Stewards and admins of my organisations{#is MEMBERS}Members of my organisations{/when}")
    String visibility(Visibility seen);

    @Message("All people")
    String back_people();

    @Message("Cancel")
    String cancel();

    // ── Joining ──────────────────────────────────────────────────────────────────────────────────

    @Message("Join {organisation}")
    String join_title(String organisation);

    @Message("A steward reads what you write and answers. You will see here who decided and when.")
    String join_intro();

    @Message("There are no questions: press the button, and a steward answers.")
    String join_no_questions();

    @Message("Ask to join")
    String join_send();

    @Message(
            "The questions were changed while you were writing. What you typed is still here; please look at each once more.")
    String join_changed();

    @Message("Your request to join {organisation} was sent. A steward will answer it.")
    String join_sent(String organisation);

    @Message("You asked to join. A steward will answer; there is nothing else for you to do.")
    String join_waiting();

    @Message("You are a member.")
    String join_member();

    @Message("Your membership")
    String join_member_link();

    @Message("Your last request was declined. You may ask again.")
    String join_declined();

    @Message("You wrote")
    String join_answers();

    @Message("Your membership of {organisation}")
    String membership_title(String organisation);

    @Message("Member since")
    String membership_since();

    @Message("Taken in by")
    String membership_decided_by();

    @Message("They wrote")
    String membership_note();

    @Message("the exchange itself")
    String membership_by_exchange();

    @Message("Leave this organisation")
    String membership_leave_title();

    @Message("Your seats here end too. Your wallet, your history and your other organisations stay as they are.")
    String membership_leave_text();

    @Message("Leave {organisation}")
    String membership_leave(String organisation);

    @Message("You left {organisation}.")
    String membership_left(String organisation);

    // ── People and requests ──────────────────────────────────────────────────────────────────────

    @Message("People of {organisation}")
    String people_title(String organisation);

    @Message("Find by name")
    String people_search();

    @Message("Find")
    String people_find();

    @Message("Name")
    String people_name();

    @Message("Seats")
    String people_seats();

    @Message("Member since")
    String people_since();

    @Message("Stewards act for them")
    String people_managed();

    @Message("Nobody of that name")
    String people_none();

    @Message("Try a shorter part of the name.")
    String people_none_text();

    @Message("Show everybody")
    String people_all();

    @Message("No members yet")
    String people_empty();

    @Message("Invite the first person by e-mail, or add somebody without one.")
    String people_empty_text();

    @Message("Invite by e-mail")
    String people_invite();

    @Message("Requests to join")
    String people_requests();

    @Message("Members without e-mail")
    String people_managed_link();

    @Message("Requests to join {organisation}")
    String requests_title(String organisation);

    @Message("Oldest first. Nobody decides their own.")
    String requests_intro();

    @Message("Nobody is waiting")
    String requests_empty();

    @Message("Whoever asks to join appears here. Send people this address:")
    String requests_empty_text();

    @Message("Read and decide")
    String request_open();

    @Message("Asked on")
    String request_asked();

    @Message("Decided lately")
    String requests_decided();

    @Message("Decided by")
    String request_decided_by();

    @Message("Outcome")
    String request_outcome();

    @Message("When")
    String request_when();

    @Message("Approved")
    String request_yes();

    @Message("Declined")
    String request_no();

    @Message("Membership ended")
    String request_over();

    @Message("{person} asks to join")
    String request_title(String person);

    @Message("Your decision")
    String request_decision();

    @Message("A note to them")
    String request_note();

    @Message("They see it with the decision.")
    String request_note_hint();

    @Message("Approve")
    String request_approve();

    @Message("Decline")
    String request_decline();

    @Message("{person} is a member now.")
    String request_approved(String person);

    @Message("The request of {person} was declined.")
    String request_declined(String person);

    @Message("All requests")
    String request_back();

    @Message("No answers were asked for.")
    String request_no_answers();

    @Message("End the membership of {person}")
    String end_title(String person);

    @Message("Their seats here end too. Their wallet, history and other organisations stay as they are.")
    String end_text();

    @Message("Why")
    String end_reason();

    @Message("{person} sees this, and it is kept in the audit trail.")
    String end_reason_hint(String person);

    @Message("End the membership")
    String end_button();

    @Message("The membership of {person} was ended.")
    String end_done(String person);

    // ── Invitations ──────────────────────────────────────────────────────────────────────────────

    @Message("Invite somebody to {organisation}")
    String invite_title(String organisation);

    @Message("They get an e-mail. When they sign in with this address they are a member, taken in by you.")
    String invite_intro();

    @Message("Their name")
    String invite_name();

    @Message("How you would greet them. They can change it later.")
    String invite_name_hint();

    @Message("Their e-mail address")
    String invite_email();

    @Message("Send the invitation")
    String invite_send();

    @Message("The invitation to {person} is on its way.")
    String invite_sent(String person);

    @Message("The invitation will be sent again.")
    String invite_resent();

    @Message("The invitation was withdrawn.")
    String invite_withdrawn();

    @Message("Open invitations")
    String invite_open();

    @Message("No open invitations")
    String invite_none();

    @Message("Everybody you invited has signed in, or nobody was invited yet.")
    String invite_none_text();

    @Message("Invited by")
    String invite_by();

    @Message("Sent")
    String invite_sent_at();

    @Message("on its way")
    String invite_owed();

    @Message("Send again")
    String invite_resend();

    @Message("Withdraw")
    String invite_withdraw();

    // ── Managed members ──────────────────────────────────────────────────────────────────────────

    @Message("Members without e-mail")
    String managed_title();

    @Message(
            "Stewards act for them, with their consent. Everything done for them says so, and they can read all of it once they sign in.")
    String managed_intro();

    @Message("Add somebody")
    String managed_add();

    @Message("Their name")
    String managed_name();

    @Message("How they agreed")
    String managed_consent();

    @Message(
            "When and to whom they said that stewards may act for them, such as “told Ben at the Repair Café, 14 November”.")
    String managed_consent_hint();

    @Message("Add member")
    String managed_button();

    @Message("{person} is a member now; stewards act for them.")
    String managed_added(String person);

    @Message("Nobody without e-mail")
    String managed_none();

    @Message("Everybody here signs in for themselves. Add a member who has no e-mail, or would rather not use one.")
    String managed_none_text();

    @Message("Consent")
    String managed_consent_short();

    @Message("Since")
    String managed_since();

    @Message("Hand over")
    String managed_hand_over();

    @Message("Invited; waiting for the first sign-in")
    String managed_invited();

    @Message("Hand over to {person}")
    String managed_hand_over_title(String person);

    @Message(
            "They get an e-mail. From their first sign-in on they act for themselves; their wallet and everything they did stay theirs.")
    String managed_hand_over_text();

    @Message("Their e-mail address")
    String managed_email();

    @Message("Invite them to take over")
    String managed_hand_over_button();

    @Message("{person} was invited to take over.")
    String managed_handed_over(String person);

    // ── Profile ──────────────────────────────────────────────────────────────────────────────────

    @Message("Your profile")
    String profile_title();

    @Message("Say as much as you like. For each thing you choose who sees it.")
    String profile_intro();

    @Message("Name")
    String profile_name();

    @Message("Everybody in the exchange sees your name.")
    String profile_name_hint();

    @Message("Pronouns")
    String profile_pronouns();

    @Message("About you")
    String profile_about();

    @Message("What you like doing, what people may ask you.")
    String profile_about_hint();

    @Message("Neighbourhood")
    String profile_neighbourhood();

    @Message("Telephone")
    String profile_phone();

    @Message("E-mail")
    String profile_email();

    @Message("You change it where you sign in.")
    String profile_email_hint();

    @Message("No verified address yet")
    String profile_no_email();

    @Message("Who sees “{what}”?")
    String profile_seen_by_what(String what);

    @Message("Save")
    String profile_save();

    @Message("Your profile is saved.")
    String profile_saved();

    @Message(
            "Your profile was changed elsewhere while you were writing. What you typed is still here; if you save now, it replaces what is there.")
    String profile_changed();

    @Message("Your organisations")
    String profile_organisations();

    @Message("You belong to no organisation yet.")
    String profile_no_organisations();

    @Message("What was recorded about you")
    String profile_trail();

    @Message("Read at the counter")
    String profile_counter_words();

    @Message("Your household")
    String profile_household();

    @Message("member")
    String profile_member();

    @Message("Stewards of this organisation act for this person.")
    String person_managed();

    @Message("{person} keeps the rest private.")
    String person_nothing(String person);

    @Message("This is how others see you: what you keep from them is shown only to you.")
    String person_mine();

    @Message("Change your profile")
    String person_edit();

    @Message("Record a shared household")
    String person_tie();

    @Message("End the membership")
    String person_end();

    // ── Trail ────────────────────────────────────────────────────────────────────────────────────

    @Message("What was recorded about you")
    String trail_title();

    @Message(
            "Every act that concerns you: who did it, when, why, and for whom. Nothing here can be changed or removed.")
    String trail_intro();

    @Message("Audit trail of {organisation}")
    String audit_title(String organisation);

    @Message("Everything done in this organisation. Nothing here can be changed or removed.")
    String audit_intro();

    @Message("Nothing yet")
    String trail_empty();

    @Message("What concerns you will be listed here.")
    String trail_empty_text();

    @Message("What is done in the organisation will be listed here.")
    String audit_empty_text();

    @Message("When")
    String trail_when();

    @Message("Who")
    String trail_who();

    @Message("What")
    String trail_what();

    @Message("About")
    String trail_about();

    @Message("For whom")
    String trail_for();

    @Message("Why")
    String trail_why();

    @Message("Where")
    String trail_where();

    @Message("Earlier")
    String trail_earlier();

    @Message("The exchange itself")
    String trail_exchange();

    @Message("You")
    String trail_you();

    @Message("Somebody no longer here")
    String trail_somebody();

    // ── Household ────────────────────────────────────────────────────────────────────────────────

    @Message("Your household")
    String household_title();

    @Message("People who live together never confirm each other’s work. That is the only thing a household changes.")
    String household_intro();

    @Message("{person} asks whether you share a household")
    String household_question(String person);

    @Message("Yes, we live together")
    String household_yes();

    @Message("No")
    String household_no();

    @Message("You are in no household")
    String household_none();

    @Message("If you share a home with somebody in the exchange, say so: it keeps confirmations fair.")
    String household_none_text();

    @Message("A name for it")
    String household_name();

    @Message("Only those who live in it, and whoever you ask, see it.")
    String household_name_hint();

    @Message("Start a household")
    String household_start();

    @Message("Who lives here")
    String household_people();

    @Message("since")
    String household_since();

    @Message("recorded by {person}")
    String household_recorded_by(String person);

    @Message("Ask somebody")
    String household_ask_title();

    @Message("Their e-mail address")
    String household_email();

    @Message("They see your question when they sign in with it. We do not say whether we know the address.")
    String household_email_hint();

    @Message("Ask")
    String household_ask();

    @Message("Asked, waiting")
    String household_waiting();

    @Message("Take back")
    String household_take_back();

    @Message("Leave this household")
    String household_leave();

    @Message("Your household is written down.")
    String household_started();

    @Message("If somebody here has this address, they will see your question.")
    String household_asked();

    @Message("You left the household.")
    String household_left();

    @Message("The question was taken back.")
    String household_taken_back();

    @Message("You share a household now.")
    String household_joined();

    @Message("You said no. They are not told.")
    String household_declined();

    @Message("Record that {person} shares a household")
    String tie_title(String person);

    @Message("Both see that you recorded it, and why. From now on neither confirms for the other.")
    String tie_intro();

    @Message("With whom")
    String tie_other();

    @Message("How you know")
    String tie_reason();

    @Message("Record it")
    String tie_button();

    @Message("The shared household is recorded. Both can see it.")
    String tie_done();

    // ── Seats ────────────────────────────────────────────────────────────────────────────────────

    @Message("Seats of {organisation}")
    String seats_title(String organisation);

    @Message("A seat gives its rights from its first day to the end of its last, and not a second longer.")
    String seats_intro();

    @Message("Held and coming")
    String seats_now();

    @Message("Over")
    String seats_over();

    @Message("No seats yet")
    String seats_none();

    @Message("Give the first one below.")
    String seats_none_text();

    @Message("Who")
    String seat_who();

    @Message("Seat")
    String seat_what();

    @Message("First day")
    String seat_from();

    @Message("Last day")
    String seat_until();

    @Message("Given by")
    String seat_by();

    @Message("Ended early by")
    String seat_ended_by();

    @Message("Held")
    String seat_held();

    @Message("Coming")
    String seat_coming();

    @Message("State")
    String seat_state();

    @Message("End now")
    String seat_end();

    @Message("Give a seat")
    String seat_give_title();

    @Message("Whom")
    String seat_person();

    @Message("Which seat")
    String seat_kind_label();

    @Message("The seat ends with this day. At most three years after the first.")
    String seat_until_hint();

    @Message("Give the seat")
    String seat_give();

    @Message("{person} has the seat of {#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#else}admin{/when}.")
    String seat_given(String person, SeatKind kind);

    @Message(
            "The seat of {person} as {#when kind}{#is STEWARD}steward{#is TREASURER}treasurer{#else}admin{/when} has ended.")
    String seat_ended(String person, SeatKind kind);

    @Message("End the seat of {person}")
    String seat_end_title(String person);

    @Message("From this moment it gives no rights.")
    String seat_end_text();

    @Message("Why")
    String seat_reason();

    @Message("All seats")
    String seat_back();

    // ── Settings ─────────────────────────────────────────────────────────────────────────────────

    @Message("Settings of {organisation}")
    String settings_title(String organisation);

    @Message("Name")
    String settings_name();

    @Message("In one line")
    String settings_tagline();

    @Message("What you do, as people would say it.")
    String settings_tagline_hint();

    @Message("Description")
    String settings_description();

    @Message("Questions to newcomers")
    String settings_questions();

    @Message("One on each line, at most ten. Whoever asks to join answers them.")
    String settings_questions_hint();

    @Message("Save")
    String settings_save();

    @Message("The settings are saved.")
    String settings_saved();

    @Message(
            "Somebody changed these settings while you were writing. What you typed is still here; if you save now, it replaces what is there.")
    String settings_changed();
}
