package org.communityexchange.identity.internal.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about a person. */
@MessageBundle("profile")
public interface ProfileMessages {

    @Message(
            "{#when seen}{#is ONLY_ME}Only me{#is STEWARDS}Stewards and admins of my organisations{#is MEMBERS}Members of my organisations{/when}")
    String visibility(Visibility seen);

    @Message("Your profile")
    String title();

    @Message("Say as much as you like. For each thing you choose who sees it.")
    String intro();

    @Message("Name")
    String name();

    @Message("Everybody in the exchange sees your name.")
    String name_hint();

    @Message("Pronouns")
    String pronouns();

    @Message("About you")
    String about();

    @Message("What you like doing, what people may ask you.")
    String about_hint();

    @Message("Neighbourhood")
    String neighbourhood();

    @Message("Telephone")
    String phone();

    @Message("E-mail")
    String email();

    @Message("You change it where you sign in.")
    String email_hint();

    @Message("No verified address yet")
    String no_email();

    @Message("Who sees “{what}”?")
    String seen_by_what(String what);

    @Message("Save")
    String save();

    @Message("Your profile is saved.")
    String saved();

    @Message(
            "Your profile was changed elsewhere while you were writing. What you typed is still here; if you save now, it replaces what is there.")
    String changed();

    @Message("Your organisations")
    String organisations();

    @Message("You belong to no organisation yet.")
    String no_organisations();

    @Message("What was recorded about you")
    String trail();

    @Message("Read at the counter")
    String counter_words();

    @Message("Your household")
    String household();

    @Message("member")
    String member();

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
}
