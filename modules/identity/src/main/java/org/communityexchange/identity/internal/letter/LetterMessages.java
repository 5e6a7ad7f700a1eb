package org.communityexchange.identity.internal.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the text of every letter. */
@MessageBundle("letter")
public interface LetterMessages {

    @Message("""
            Hello {name},

            {body}

            {link}

            Community Exchange
            You get this because it is about your own credits, promises or gifts.
            """)
    String whole(String name, String body, String link);
}
