package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about photos of what was done. */
@MessageBundle("evidence")
public interface EvidenceMessages {

    @Message("Photos of what was done")
    String title();

    @Message("A photo helps whoever confirms: a receipt, the shelf that stands again. Ask before you show somebody.")
    String lead();

    @Message(
            "Up to three. You, whoever you helped and the stewards who confirm it see them, nobody else. Where and when a"
                    + " photo was taken is not kept.")
    String who_sees();

    @Message(
            "They are deleted by themselves {days} days after it was confirmed, or {unfinished} days after the last thing that"
                    + " happened when nobody confirms it.")
    String until(int days, int unfinished);

    @Message("Add a photo")
    String add();

    @Message("A few words for those who do not see it: “The receipt for 12 kg of apples”.")
    String alt_hint();

    @Message("There are three photos. Remove one to add another.")
    String full();

    @Message("Photos can be added once the promise is taken up, until it is confirmed.")
    String not_now();
}
