package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of changing what was published. */
@MessageBundle("change")
public interface ChangeMessages {

    @Message("Change it")
    String link();

    @Message("Change “{title}”")
    String start(String title);

    @Message(
            "What was set aside or promised before keeps its own terms. Saying it anew also lets it stand on the boards anew.")
    String lead();

    @Message("Save")
    String save();

    @Message("It says now what you wrote.")
    String changed();
}
