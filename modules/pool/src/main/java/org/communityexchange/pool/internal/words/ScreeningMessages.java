package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.ScreeningKind;
import org.jspecify.annotations.Nullable;

/** The words about checks for sensitive help. */
@MessageBundle("screening")
public interface ScreeningMessages {

    @Message(
            "{#when kind}{#is VULNERABLE_SECTOR}Vulnerable sector check{#is DRIVING}Licence, insurance and driving record{#is PEER_SUPPORT}Peer support training{#else}–{/when}")
    String kind(@Nullable ScreeningKind kind);

    @Message(
            "“{category}” asks for this check: {check}. A steward of {organisation} records it when they have seen the paper.")
    String needed(String category, String check, String organisation);

    @Message("My checks")
    String mine();

    @Message(
            "Some help asks for a check first: driving people, looking after children, helping at home. Each organisation writes down what its own stewards saw.")
    String mine_lead();

    @Message("{#when standing}{#is COUNTS}Counts{#is OVER}Over{#is ENDED}Ended early{#is NONE}Missing{/when}")
    String own(OwnScreening.Standing standing);

    @Message(
            "For one that is missing or over, show the paper to a steward of {organisation}. They look at it, give it back, and write down that they saw it.")
    String how(String organisation);

    @Message("Until it counts, nobody else sees what you offer here:")
    String kept_back();

    @Message("You belong to no organisation yet")
    String mine_empty();

    @Message("Checks are written down by the organisation you help at.")
    String mine_empty_text();

    @Message("You and the stewards of the organisation see this, and nobody else. No paper is kept.")
    String private_words();

    @Message("Checks for sensitive help")
    String list();

    @Message(
            "Looking after children, driving people, listening and helping at home ask for a check. Look at the paper, give it back, and write down here that you saw it. No paper is kept.")
    String lead();

    @Message("Nobody was checked yet")
    String empty();

    @Message(
            "When a member shows you a check, write it down here; from then on they may offer and answer sensitive help.")
    String empty_text();

    @Message("Write down a check")
    String add();

    @Message("Who was checked?")
    String person();

    @Message("Never yourself: another steward writes down yours.")
    String person_hint();

    @Message("Which check?")
    String which();

    @Message("Day on the paper")
    String checked_on();

    @Message("Counts until")
    String expires_on();

    @Message("At most three years after the day on the paper. It stops counting by itself.")
    String expires_hint();

    @Message("The check is written down.")
    String recorded();

    @Message("Seen by")
    String given_by();

    @Message("{#if valid}Counts{#else if reason}Ended early{#else}Over{/if}")
    String said(boolean valid, String reason);

    @Message("End this check")
    String end();

    @Message("Why does it end?")
    String end_reason();

    @Message("Stewards here can read it. Say what happened in plain words.")
    String end_hint();

    @Message("The check is ended. What rested on it has left the boards.")
    String end_done();

    @Message("Standing")
    String standing();

    @Message("Member")
    String member();

    @Message("Your check ends on {day}")
    String letter_subject(String day);

    @Message(
            "The check “{check}” that {organisation} wrote down for you counts until {day}. After that day your sensitive offers leave the boards and you cannot answer such needs. Show a new paper to a steward before then.")
    String letter(String check, String organisation, String day);
}
