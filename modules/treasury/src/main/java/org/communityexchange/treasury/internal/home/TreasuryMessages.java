package org.communityexchange.treasury.internal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the treasury's front page. */
@MessageBundle("treasury")
public interface TreasuryMessages {

    @Message("Treasury")
    String nav();

    @Message("Treasury of {organisation}")
    String of(String organisation);

    @Message("What you can do here")
    String rooms();
}
