package org.communityexchange.treasury.internal.reversal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said before something is taken back. */
@MessageBundle("reversal")
public interface ReversalMessages {

    @Message("What this touches")
    String title();

    @Message("{#if credits == 1}1 credit goes{#else}{credits} credits go{/if} back.")
    String credits(long credits);

    @Message("{money} of backing or payment goes back to where it came from.")
    String money(String money);

    @Message("All of them are still there.")
    String all_there();

    @Message("{gone} of them have moved on since, so this cannot be taken back as it is:")
    String moved_on(long gone);

    @Message(
            "{#switch reason}{#case 'SPEND_HELD'}set aside for something{#case 'TICKET_HELD'}set aside for a ticket{#case 'PROMISE_HELD'}set aside for a promise{#case 'PROMISE_PAID'}passed on with thanks{#case 'CREDITS_FROZEN'}frozen in a dispute{#case 'SPEND_CAPTURED'}spent{#case 'GIFT_GIVEN'}given away{#case 'CLAIM_BOOKED'}claimed in cash{#case 'CREDITS_EXPIRED'}ended{#else}moved on{/switch}")
    String onward(String reason);
}
