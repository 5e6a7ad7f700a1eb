package org.communityexchange.identity.internal.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which somebody asks to join, and of one’s own membership. */
@MessageBundle("membership")
public interface MembershipMessages {

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
    String title(String organisation);

    @Message("Member since")
    String since();

    @Message("Taken in by")
    String decided_by();

    @Message("They wrote")
    String note();

    @Message("Leave this organisation")
    String leave_title();

    @Message("Your seats here end too. Your wallet, your history and your other organisations stay as they are.")
    String leave_text();

    @Message("Leave {organisation}")
    String leave(String organisation);

    @Message("You left {organisation}.")
    String left(String organisation);
}
