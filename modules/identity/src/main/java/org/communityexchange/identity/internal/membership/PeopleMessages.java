package org.communityexchange.identity.internal.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of members, and of the page that ends a membership. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message("People of {organisation}")
    String title(String organisation);

    @Message("Find by name")
    String search();

    @Message("Find")
    String find();

    @Message("Name")
    String name();

    @Message("Seats")
    String seats();

    @Message("Member since")
    String since();

    @Message("Stewards act for them")
    String managed();

    @Message("Nobody of that name")
    String none();

    @Message("Try a shorter part of the name.")
    String none_text();

    @Message("Show everybody")
    String all();

    @Message("No members yet")
    String empty();

    @Message("Invite the first person by e-mail, or add somebody without one.")
    String empty_text();

    @Message("Invite by e-mail")
    String invite();

    @Message("Requests to join")
    String requests();

    @Message("Members without e-mail")
    String managed_link();

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
}
