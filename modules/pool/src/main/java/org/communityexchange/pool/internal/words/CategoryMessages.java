package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about what is exchanged here. */
@MessageBundle("category")
public interface CategoryMessages {

    @Message("What is exchanged here")
    String list();

    @Message("What offers and needs can be about, what asks for a check, and what has no place here.")
    String lead();

    @Message("Everybody")
    String open();

    @Message("With a check")
    String sensitive();

    @Message(
            "Only people whose check a steward has seen may offer or answer these. Everybody else reads a few general words; what it is really about is shown to those it is for.")
    String sensitive_text();

    @Message("Shown as “{title}”.")
    String shown_as(String title);

    @Message("Not here")
    String prohibited();

    @Message("How long it stands")
    String how_long();

    @Message(
            "An offer stands on the boards for 90 days and a need for 60, or until its last day. A week before, whoever published it is asked by mail whether it still holds, and lets it stand anew with one press.")
    String how_long_text();
}
