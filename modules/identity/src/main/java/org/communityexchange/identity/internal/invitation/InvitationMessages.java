package org.communityexchange.identity.internal.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about invitations. */
@MessageBundle("invitation")
public interface InvitationMessages {

    @Message("Invite somebody to {organisation}")
    String title(String organisation);

    @Message("They get an e-mail. When they sign in with this address they are a member, taken in by you.")
    String intro();

    @Message("Their name")
    String name();

    @Message("How you would greet them. They can change it later.")
    String name_hint();

    @Message("Their e-mail address")
    String email();

    @Message("Send the invitation")
    String send();

    @Message("The invitation to {person} is on its way.")
    String sent(String person);

    @Message("The invitation will be sent again.")
    String resent();

    @Message("The invitation was withdrawn.")
    String withdrawn();

    @Message("Open invitations")
    String open();

    @Message("No open invitations")
    String none();

    @Message("Everybody you invited has signed in, or nobody was invited yet.")
    String none_text();

    @Message("Invited by")
    String by();

    @Message("Sent")
    String sent_at();

    @Message("on its way")
    String owed();

    @Message("Send again")
    String resend();

    @Message("Withdraw")
    String withdraw();
}
