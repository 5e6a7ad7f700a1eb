package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What time does to promises, in letters and on pages; and what stewards see of promises kept. */
@MessageBundle("life")
public interface LifeMessages {

    @Message("A promise waits for your answer")
    String remind_subject();

    @Message("Somebody promised help and waits for a yes or a no. It lapses by itself if nobody answers.")
    String remind_body();

    @Message("Was it done?")
    String ask_subject();

    @Message(
            "The day of something you promised is past. If it was done, write it down; if life came between, take it back. Nobody minds.")
    String ask_body();

    @Message("A promise lapsed")
    String lapsed_subject();

    @Message("Nobody answered in time. It can be made again.")
    String lapsed_unanswered();

    @Message("Its day is long past and nobody said that it was done. It can be made again.")
    String lapsed_overdue();

    @Message("Somebody may need a hand")
    String nudge_subject();

    @Message(
            "Somebody did not come to their last three promises. A good moment to ask how they are. Nothing else follows from it.")
    String nudge_body();

    @Message("They did not come")
    String missed();

    @Message(
            "No blame. The promise ends, and what was set aside comes back. A kind word, if you like; they read it, and stewards.")
    String missed_lead();

    @Message("A kind word")
    String missed_words();

    @Message("Noted, without blame.")
    String missed_done();

    @Message("Looked at again: it was so")
    String settle();

    @Message(
            "The time or the place changed after this was promised. If it does not suit any more, take it back: that is all right, and it is not counted.")
    String moved();

    @Message(
            "Life happened? Take it back, nobody minds. A place in a shift is free again, and what was set aside comes back.")
    String release_lead();

    @Message("Promises kept")
    String reliability();

    @Message(
            "Of the last twelve months, for stewards only: to see who may need a hand, never to rank. Members do not see it.")
    String reliability_lead();

    @Message("Kept {kept} of {promised}")
    String kept(int kept, int promised);

    @Message("did not come to the last {times}")
    String missed_in_a_row(int times);

    @Message("Ask how they are")
    String may_need_a_hand();

    @Message("Nobody promised anything yet")
    String reliability_empty();

    @Message("When promises are kept, or not, it stands here.")
    String reliability_empty_text();

    @Message("Rules of promises")
    String rules();

    @Message(
            "How promises are answered, remembered and confirmed at {organisation}. They start as the exchange has them.")
    String rules_lead(String organisation);

    @Message("Days to answer a promise before it lapses")
    String answer_days();

    @Message("Days before reminding whoever could answer")
    String remind_days();

    @Message("Days after its day before asking whether it was done")
    String overdue_ask_days();

    @Message("Days after its day before it lapses")
    String overdue_lapse_days();

    @Message("Open promises somebody new may have at once")
    String room_start();

    @Message("Open promises anybody may have at once")
    String room_most();

    @Message("Kept promises that make room for one more")
    String room_kept_each();

    @Message("Two stewards confirm above so many credits")
    String second_above();

    @Message("A note, a receipt or a photo is needed above so many credits")
    String evidence_above();

    @Message("Empty for never.")
    String empty_for_never();

    @Message("Who confirms the work of a steward?")
    String stewards_elsewhere();

    @Message("A steward of another organisation")
    String stewards_elsewhere_yes();

    @Message("Another steward here")
    String stewards_elsewhere_no();

    @Message("Times in 30 days that one steward confirms for one person before it is asked why")
    String pair_most();

    @Message("Days after which photos of what was done are deleted")
    String photo_days();

    @Message(
            "Counted from the confirmation; twice as many, from the last thing that happened, when nobody confirms it. 30 to 1,000.")
    String photo_days_hint();

    @Message("Decide")
    String rules_save();

    @Message("The rules are decided.")
    String rules_saved();
}
