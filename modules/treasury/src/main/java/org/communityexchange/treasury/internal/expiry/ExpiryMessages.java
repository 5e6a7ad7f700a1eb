package org.communityexchange.treasury.internal.expiry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people are told about credits that end. */
@MessageBundle("expiry")
public interface ExpiryMessages {

    @Message("{#if credits == 1}One of your credits ends{#else}{credits} of your credits end{/if} on {day}")
    String ending_subject(long credits, String day);

    @Message(
            "{#if credits == 1}One credit you earned ends{#else}{credits} credits you earned end{/if} on {day}. Nothing is lost if you use them before: take up an offer, come for a meal, or give them to the solidarity pot with one tap, where they feed somebody who needs it.")
    String ending_body(long credits, String day);

    @Message("{#if credits == 1}One of your credits has ended{#else}{credits} of your credits have ended{/if}")
    String ended_subject(long credits);

    @Message(
            "{#if credits == 1}One credit you earned has{#else}{credits} credits you earned have{/if} reached the end of their time, as we wrote to you sixty days ago. The work you did stays in your story, and new credits come with the next promise you keep.")
    String ended_body(long credits);

    @Message("{credits} of your credits end soon")
    String notice(long credits);

    @Message("{#if credits == 1}One credit{#else}{credits} credits{/if} from {issuer} until")
    String line(long credits, String issuer);

    @Message("Spend them on help, a meal or a workshop, or give them to the solidarity pot.")
    String how();

    @Message("Give {credits} to the pot")
    String give(long credits);
}
