package org.communityexchange.identity.internal.trail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about what was recorded. */
@MessageBundle("trail")
public interface TrailMessages {

    @Message("What was recorded about you")
    String title();

    @Message(
            "Every act that concerns you: who did it, when, why, and for whom. Nothing here can be changed or removed.")
    String intro();

    @Message("Audit trail of {organisation}")
    String audit_title(String organisation);

    @Message("Everything done in this organisation. Nothing here can be changed or removed.")
    String audit_intro();

    @Message("Nothing yet")
    String empty();

    @Message("What concerns you will be listed here.")
    String empty_text();

    @Message("What is done in the organisation will be listed here.")
    String audit_empty_text();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("About")
    String about();

    @Message("For whom")
    String for_whom();

    @Message("Why")
    String why();

    @Message("Where")
    String where();

    @Message("Earlier")
    String earlier();

    @Message("The exchange itself")
    String exchange();

    @Message("You")
    String you();

    @Message("Somebody no longer here")
    String somebody();
}
