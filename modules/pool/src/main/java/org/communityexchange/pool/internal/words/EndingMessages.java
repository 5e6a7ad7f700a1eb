package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of letters about offers and needs that leave the boards soon. */
@MessageBundle("ending")
public interface EndingMessages {

    @Message("Does your offer still hold? It stands until {day}")
    String offer_ends(String day);

    @Message("Do you still need this? It stands until {day}")
    String need_ends(String day);

    @Message(
            "Something you published with {organisation} leaves the boards after {day}. If it still holds, open the page and press “Let it stand anew”. If not, there is nothing to do.")
    String text(String organisation, String day);
}
