package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about photos. */
@MessageBundle("photo")
public interface PhotoMessages {

    @Message("Photos")
    String list();

    @Message("Up to four. Where and when a photo was taken is not kept. Ask before you show somebody.")
    String lead();

    @Message("Add or remove photos")
    String manage();

    @Message("Photo")
    String image();

    @Message("JPEG, PNG or WebP, at most 5 MB.")
    String image_hint();

    @Message("What does it show?")
    String alt();

    @Message("A few words for those who do not see it: “A bowl of pumpkin soup on a wooden table”.")
    String alt_hint();

    @Message("Add this photo")
    String add();

    @Message("The photo is added.")
    String added();

    @Message("Remove this photo")
    String remove();

    @Message("The photo is removed.")
    String removed();

    @Message("Choose a photo.")
    String choose();

    @Message("There are four photos. Remove one to add another.")
    String full();
}
