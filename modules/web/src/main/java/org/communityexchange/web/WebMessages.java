package org.communityexchange.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the layout and of the components. */
@MessageBundle("web")
public interface WebMessages {
    @Message("Skip to content")
    String skip_to_content();

    @Message("Community Exchange")
    String product();

    @Message("Main")
    String nav_main();

    @Message("Your work here")
    String nav_tools();

    @Message("Home")
    String nav_home();

    @Message("Offers")
    String nav_offers();

    @Message("Needs")
    String nav_needs();

    @Message("Commitments")
    String nav_commitments();

    @Message("Wallet")
    String nav_wallet();

    @Message("waiting")
    String nav_waiting();

    @Message("The whole exchange")
    String organisation_all();

    @Message("Your organisations")
    String organisation_yours();

    @Message("member")
    String organisation_member();

    @Message("you are here")
    String organisation_here();

    @Message("Profile")
    String person_profile();

    @Message("Sign in")
    String sign_in();

    @Message("Sign out")
    String sign_out();

    @Message("Colours")
    String theme();

    @Message("As my device")
    String theme_auto();

    @Message("Light")
    String theme_light();

    @Message("Dark")
    String theme_dark();

    @Message("Demo data")
    String demo();

    @Message("Demo data: the people, places and figures here are made up.")
    String demo_banner();

    @Message("About this site")
    String footer();

    @Message("About the exchange")
    String footer_about();

    @Message("The books")
    String footer_books();

    @Message("Our words")
    String footer_words();

    @Message("When something is refused")
    String footer_problems();

    @Message("Style guide")
    String footer_style_guide();

    @Message("API")
    String footer_api();

    @Message("Time and thanks first. London, Ontario.")
    String footer_line();

    @Message("Messages")
    String messages();

    @Message("Done")
    String message_success();

    @Message("Not done")
    String message_error();

    @Message("Good to know")
    String message_info();

    @Message("Please look at this again")
    String error_summary_title();

    @Message("Nothing was saved yet, and what you typed is still here.")
    String error_summary_kept();

    @Message("Problem:")
    String error_prefix();

    @Message("optional")
    String field_optional();

    @Message("Choose…")
    String field_choose();

    @Message("Change")
    String change();

    @Message("1 credit")
    String credit_one();

    @Message("{count} credits")
    String credits_many(String count);

    @Message("{count} min")
    String minutes(String count);

    @Message("{hours} h")
    String hours(String hours);

    @Message("{hours} h {minutes}")
    String hours_minutes(String hours, String minutes);

    @Message("Pages")
    String pager();

    @Message("Previous")
    String pager_previous();

    @Message("Next")
    String pager_next();

    @Message("{first} to {last} of {total}")
    String pager_where(long first, long last, long total);

    @Message("What does “{word}” mean?")
    String word_what(String word);

    @Message("All our words")
    String word_more();

    @Message("Our words")
    String words_title();

    @Message("One word, one meaning, on every page and in every letter.")
    String words_intro();

    @Message("If you were filling in a form, go back: what you typed is still there.")
    String problem_nothing_lost();

    @Message("Back to the home page")
    String problem_back();

    @Message("What this means and what to do")
    String problem_more();

    @Message("Code {status}")
    String problem_status(int status);

    @Message("This form could not be accepted")
    String problem_form_old_title();

    @Message(
            "It was open for a long time, or your browser does not keep our cookies. Nothing was done. Go back, reload the page and send it once more.")
    String problem_form_old_detail();

    @Message("This page takes forms only")
    String problem_form_type_title();

    @Message("What was sent is not a form. Nothing was done.")
    String problem_form_type_detail();

    @Message("When something is refused")
    String problems_title();

    @Message("Every refusal has a name. Here is each one, what it means, and the number programs see.")
    String problems_intro();

    @Message("Name")
    String problems_name();

    @Message("Meaning")
    String problems_meaning();

    @Message("Code")
    String problems_code();

    @Message("No refusals yet")
    String problems_empty_title();

    @Message("None of the rooms of this exchange has named one.")
    String problems_empty_text();

    @Message("All refusals")
    String problems_all();

    @Message("Programs know it by this address")
    String problem_type_address();

    @Message("You were signed out while sending this. What you typed is back; please check it and send it again.")
    String kept_restored();

    @Message("You were signed out while sending a form. What you typed is kept.")
    String kept_elsewhere();

    @Message("Return to the form")
    String kept_return();

    @Message("Forget it")
    String kept_forget();

    @Message("Sending…")
    String sending();

    @Message("Exchange")
    String word_exchange();

    @Message("The whole community economy here: everyone and every organisation that shares one kind of credit.")
    String meaning_exchange();

    @Message("Organisation")
    String word_organisation();

    @Message("A partner of the exchange, such as a repair café, a kitchen or a co-working space.")
    String meaning_organisation();

    @Message("Gathering")
    String word_gathering();

    @Message("A Connection Circle: people meet and ask what they want to learn and what they want to share.")
    String meaning_gathering();

    @Message("Offer")
    String word_offer();

    @Message("Something a person or an organisation is willing to give, standing open until it is taken back.")
    String meaning_offer();

    @Message("Need")
    String word_need();

    @Message("Something a person or an organisation would like to receive.")
    String meaning_need();

    @Message("Commitment")
    String word_commitment();

    @Message("A promise to do or give one thing, made by one person.")
    String meaning_commitment();

    @Message("Fulfilment")
    String word_fulfilment();

    @Message("Saying that a commitment was kept, with the minutes it took.")
    String meaning_fulfilment();

    @Message("Confirmation")
    String word_confirmation();

    @Message("A steward’s word that it was so. Only then do credits come into being.")
    String meaning_confirmation();

    @Message("Credit")
    String word_credit();

    @Message(
            "A thank-you that can be passed on: 30 minutes of meaningful work, or something worth ten dollars. Always whole.")
    String meaning_credit();

    @Message("Minute bank")
    String word_minute_bank();

    @Message("Minutes that do not yet make a whole credit. They wait and count towards the next one; none are lost.")
    String meaning_minute_bank();

    @Message("Wallet")
    String word_wallet();

    @Message("The credits you have. It never goes below zero.")
    String meaning_wallet();

    @Message("Hold")
    String word_hold();

    @Message(
            "Credits set aside for something you were promised. They move when you have received it, or come back to you.")
    String meaning_hold();

    @Message("Issue")
    String word_issue();

    @Message("An organisation brings new credits into being, for work that was confirmed.")
    String meaning_issue();

    @Message("Gift")
    String word_gift();

    @Message("Credits given with nothing asked in return.")
    String meaning_gift();

    @Message("Solidarity pot")
    String word_pot();

    @Message("Credits given by some for others who ask quietly.")
    String meaning_pot();

    @Message("Steward")
    String word_steward();

    @Message("A person trusted for a fixed time to keep things moving: welcoming people and confirming what was done.")
    String meaning_steward();

    @Message("Treasurer")
    String word_treasurer();

    @Message("A person trusted for a fixed time with an organisation’s money.")
    String meaning_treasurer();

    @Message("Seat")
    String word_seat();

    @Message("A role in an organisation with a first and a last day. The right ends with the day.")
    String meaning_seat();

    @Message("Household")
    String word_household();

    @Message("People who live together. They never confirm each other’s work.")
    String meaning_household();

    @Message("Your session ended before this arrived")
    String expired_title();

    @Message("Nothing was done, and nothing you typed is lost: it is kept on this page.")
    String expired_text();

    @Message("Sign in again. It opens beside this page.")
    String expired_first();

    @Message("Then come back here and send what you had typed.")
    String expired_then();

    @Message("Send it now")
    String expired_send_again();

    @Message("You are signed in again")
    String again_title();

    @Message("Close this page and go back to the one with what you had typed.")
    String again_text();
}
