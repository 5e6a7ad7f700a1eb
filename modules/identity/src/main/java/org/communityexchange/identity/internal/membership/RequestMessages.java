package org.communityexchange.identity.internal.membership;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which stewards read and answer requests to join. */
@MessageBundle("request")
public interface RequestMessages {

    @Message("Requests to join {organisation}")
    String list_title(String organisation);

    @Message("Oldest first. Nobody decides their own.")
    String list_intro();

    @Message("Nobody is waiting")
    String list_empty();

    @Message("Whoever asks to join appears here. Send people this address:")
    String list_empty_text();

    @Message("Read and decide")
    String open();

    @Message("Asked on")
    String asked();

    @Message("Decided lately")
    String list_decided();

    @Message("Decided by")
    String decided_by();

    @Message("Outcome")
    String outcome();

    @Message("When")
    String when();

    @Message("Approved")
    String yes();

    @Message("Declined")
    String no();

    @Message("Membership ended")
    String over();

    @Message("{person} asks to join")
    String title(String person);

    @Message("Your decision")
    String decision();

    @Message("A note to them")
    String note();

    @Message("They see it with the decision.")
    String note_hint();

    @Message("Approve")
    String approve();

    @Message("Decline")
    String decline();

    @Message("{person} is a member now.")
    String approved(String person);

    @Message("The request of {person} was declined.")
    String declined(String person);

    @Message("All requests")
    String back();

    @Message("No answers were asked for.")
    String no_answers();
}
