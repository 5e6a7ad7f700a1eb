package org.communityexchange.identity.internal.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about members without e-mail. */
@MessageBundle("managed")
public interface ManagedMessages {

    @Message("Members without e-mail")
    String title();

    @Message(
            "Stewards act for them, with their consent. Everything done for them says so, and they can read all of it once they sign in.")
    String intro();

    @Message("Add somebody")
    String add();

    @Message("Their name")
    String name();

    @Message("How they agreed")
    String consent();

    @Message(
            "When and to whom they said that stewards may act for them, such as “told Ben at the Repair Café, 14 November”.")
    String consent_hint();

    @Message("Add member")
    String button();

    @Message("{person} is a member now; stewards act for them.")
    String added(String person);

    @Message("Nobody without e-mail")
    String none();

    @Message("Everybody here signs in for themselves. Add a member who has no e-mail, or would rather not use one.")
    String none_text();

    @Message("Consent")
    String consent_short();

    @Message("Since")
    String since();

    @Message("Hand over")
    String hand_over();

    @Message("Invited; waiting for the first sign-in")
    String invited();

    @Message("Hand over to {person}")
    String hand_over_title(String person);

    @Message(
            "They get an e-mail. From their first sign-in on they act for themselves; their wallet and everything they did stay theirs.")
    String hand_over_text();

    @Message("Their e-mail address")
    String email();

    @Message("Invite them to take over")
    String hand_over_button();

    @Message("{person} was invited to take over.")
    String handed_over(String person);
}
