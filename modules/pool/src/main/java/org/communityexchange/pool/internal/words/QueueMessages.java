package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.QueueItem;

/** The words of the steward's queue: shared, sorted by harm, and cleared in ten minutes. */
@MessageBundle("queue")
public interface QueueMessages {
    @Message("Kept. One more steward confirms it, and then the credits come.")
    String first_word_kept();

    @Message("{stewards} stewards share {waiting} items: your share is {share}.")
    String share(int stewards, int waiting, int share);

    @Message("{snoozed} put aside for another day.")
    String snoozed(int snoozed);

    @Message(
            "{#if count == 1}One promise is in question{#else}{count} promises are in question{/if}: nothing to confirm until somebody has listened to both sides.")
    String in_question(int count);

    @Message("Disputes")
    String disputes();

    @Message("{#if count == 1}1 promise has{#else}{count} promises have{/if} new messages to the stewards")
    String written(int count);

    @Message("Ten minutes: one after the other")
    String ten_minutes();

    @Message("Confirm several together")
    String together();

    @Message(
            "{#when harm}{#is CREDITS_HELD}Credits are set aside for it{#is WAITS_WITHOUT_CREDITS}Has no credits yet{#is AGE}Waits{/when}")
    String harm(QueueItem.Harm harm);

    @Message(
            "{#when warning}{#is EVIDENCE_NEEDED}Needs a note, a receipt or a photo: ask for one{#is SECOND_NEEDED}Needs two stewards{#is OFTEN_TOGETHER}You confirmed for them often lately: say why{/when}")
    String warning(QueueItem.Warning warning);

    @Message("Waiting for others")
    String others();

    @Message("Nothing here is yours to decide. It says who does.")
    String others_lead();

    @Message(
            "{#when who}{#is PAYER}Waits for whoever is helped: they pay, so they say yes themselves{#is POT}Waits for the solidarity pot: a steward of another organisation agrees first{#is ANOTHER_STEWARD}Waits for another steward: this is yours, your household’s, or you wrote it down{#is SECOND_STEWARD}You confirmed it. Waits for one more steward{#is ANOTHER_ORGANISATION}Waits for a steward of another organisation: this is the work of a steward{/when}")
    String waits_for(QueueItem.WaitsFor who);

    @Message("You confirmed it. Waits for one more steward.")
    String waits_for_second();

    @Message("Nothing waits for you")
    String none();

    @Message("{name} confirmed it first")
    String first_word(String name);

    @Message("{name} looks at it")
    String claimed(String name);

    @Message("Why again you?")
    String why();

    @Message("Not today")
    String snooze();

    @Message("Tomorrow")
    String tomorrow();

    @Message("In a week")
    String next_week();

    @Message("Put aside.")
    String snooze_done();

    @Message("Next")
    String next();

    @Message("{#if waiting == 1}1 waits{#else}{waiting} wait{/if}")
    String waiting(int waiting);

    @Message("You have seen everything")
    String all_seen();

    @Message("What is left, others look at, or you passed over. Thank you.")
    String all_seen_text();

    @Message("Start again at the top")
    String again();

    @Message("Leave out what you want to look at by itself, then confirm the others.")
    String together_lead();

    @Message("Nothing can be confirmed together now")
    String together_empty();

    @Message("What waits needs a look by itself.")
    String together_empty_text();
}
