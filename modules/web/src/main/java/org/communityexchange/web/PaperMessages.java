package org.communityexchange.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in the margins of printed pages. */
@MessageBundle("paper")
public interface PaperMessages {

    /** Before the number of the page. */
    @Message("page")
    String page();

    /** Between the number of the page and how many there are. */
    @Message("of")
    String of();

    @Message("Printed by the {product}")
    String printed_by(String product);
}
