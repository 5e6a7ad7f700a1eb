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
