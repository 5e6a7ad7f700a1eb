package org.communityexchange.web.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Our words and what they mean, and the words of their page. */
@MessageBundle("words")
public interface WordMessages {

    @Message("What does “{word}” mean?")
    String what(String word);

    @Message("All our words")
    String more();

    @Message("Our words")
    String title();

    @Message("One word, one meaning, on every page and in every letter.")
    String intro();

    @Message("Exchange")
    String word_exchange();

    @Message("The whole community economy here: everyone and every organisation that shares one kind of credit.")
    String meaning_exchange();

    @Message("Organisation")
    String word_organisation();

    @Message("A partner of the exchange, such as a repair café, a kitchen or a co-working space.")
    String meaning_organisation();

    @Message("Gathering")
    String word_gathering();

    @Message("A Connection Circle: people meet and ask what they want to learn and what they want to share.")
    String meaning_gathering();

    @Message("Offer")
    String word_offer();

    @Message("Something a person or an organisation is willing to give, standing open until it is taken back.")
    String meaning_offer();

    @Message("Need")
    String word_need();

    @Message("Something a person or an organisation would like to receive.")
    String meaning_need();

    @Message("Commitment")
    String word_commitment();

    @Message("A promise to do or give one thing, made by one person.")
    String meaning_commitment();

    @Message("Fulfilment")
    String word_fulfilment();

    @Message("Saying that a commitment was kept, with the minutes it took.")
    String meaning_fulfilment();

    @Message("Confirmation")
    String word_confirmation();

    @Message("A steward’s word that it was so. Only then do credits come into being.")
    String meaning_confirmation();

    @Message("Credit")
    String word_credit();

    @Message(
            "A thank-you that can be passed on: 30 minutes of meaningful work, or something worth ten dollars. Always whole.")
    String meaning_credit();

    @Message("Minute bank")
    String word_minute_bank();

    @Message("Minutes that do not yet make a whole credit. They wait and count towards the next one; none are lost.")
    String meaning_minute_bank();

    @Message("Wallet")
    String word_wallet();

    @Message("The credits you have. It never goes below zero.")
    String meaning_wallet();

    @Message("Hold")
    String word_hold();

    @Message(
            "Credits set aside for something you were promised. They move when you have received it, or come back to you.")
    String meaning_hold();

    @Message("Issue")
    String word_issue();

    @Message("An organisation brings new credits into being, for work that was confirmed.")
    String meaning_issue();

    @Message("Gift")
    String word_gift();

    @Message("Credits given with nothing asked in return.")
    String meaning_gift();

    @Message("Solidarity pot")
    String word_pot();

    @Message("Credits given by some for others who ask quietly.")
    String meaning_pot();

    @Message("Steward")
    String word_steward();

    @Message("A person trusted for a fixed time to keep things moving: welcoming people and confirming what was done.")
    String meaning_steward();

    @Message("Treasurer")
    String word_treasurer();

    @Message("A person trusted for a fixed time with an organisation’s money.")
    String meaning_treasurer();

    @Message("Seat")
    String word_seat();

    @Message("A role in an organisation with a first and a last day. The right ends with the day.")
    String meaning_seat();

    @Message("Household")
    String word_household();

    @Message("People who live together. They never confirm each other’s work.")
    String meaning_household();
}
