package org.communityexchange.treasury.internal.nudge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The kind words. */
@MessageBundle("nudge")
public interface NudgeMessages {

    @Message("You have done a lot for others. Let them do something for you.")
    String title();

    @Message(
            "Credits keep this town going when they move: yours would bring {credits} half hours of help. First of all to what we share:")
    String text(long credits);

    @Message("A place at a workshop or a gathering")
    String workshops();

    @Message("Help from a neighbour")
    String help();

    @Message("A meal")
    String meals();

    @Message("A gift to the solidarity pot")
    String pot();
}
