package org.communityexchange.pool.internal.daily;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the letter of the morning: how many, of what, since when; never whose or what about. */
@MessageBundle("daily")
public interface DailyMessages {

    @Message("{#if count == 1}1 thing waits{#else}{count} things wait{/if} for you at {organisation}")
    String subject(int count, String organisation);

    @Message("{#if count == 1}1 thing waits{#else}{count} things wait{/if} for you at other organisations")
    String subject_elsewhere(int count);

    @Message("""
            This waits for a word of yours, the longest waiting first:

            {lines}

            Ten minutes are often enough, and you share it with the others. You get this from Monday to Friday, once a day, while something waits that you can decide.""")
    String body(String lines);

    @Message("– {what}, since {day}")
    String line(String what, String day);

    @Message("– {what}, the first since {day}")
    String lines(String what, String day);

    @Message("""
            {#when kind}{#is CONFIRMATION}{#if count == 1}1 promise to confirm{#else}{count} promises to confirm{/if}{#is OFFER}{#if count == 1}1 offer of help to accept{#else}{count} offers of help to accept{/if}{#is MESSAGE}{#if count == 1}messages about 1 promise{#else}messages about {count} promises{/if}{#is DISPUTE}{#if count == 1}1 dispute that nobody listens to yet{#else}{count} disputes that nobody listens to yet{/if}{#is STORY}{#if count == 1}1 story to look at{#else}{count} stories to look at{/if}{#is STEWARD_WORK}at other organisations: {#if count == 1}the work of 1 steward to confirm{#else}{count} times the work of stewards to confirm{/if}{#is POT_PROMISE}at other organisations: {#if count == 1}1 promise that the pot would pay{#else}{count} promises that the pot would pay{/if}{#is DISPUTE_ELSEWHERE}at other organisations: {#if count == 1}1 dispute that went up{#else}{count} disputes that went up{/if}{#is POT_ASK}{#if count == 1}1 quiet request to the pot{#else}{count} quiet requests to the pot{/if}{/when}""")
    String what(Waiting.Kind kind, int count);
}
