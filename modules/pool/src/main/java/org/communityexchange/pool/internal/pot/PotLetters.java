package org.communityexchange.pool.internal.pot;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.pool.internal.words.PotMessages;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** What is written to whoever asked the pot. Says neither how much nor what for: mail is read over shoulders. */
@ApplicationScoped
class PotLetters {

    private final Letters letters;
    private final PotMessages words;

    PotLetters(Letters letters, PotMessages words) {
        this.letters = letters;
        this.words = words;
    }

    void answered(PotAsk ask) {
        write(ask, "pot-answered/", words.answered_subject(), words.answered_body());
    }

    /** @param wasRaised whether the council was asked, after which nobody else is */
    void lapsed(PotAsk ask, boolean wasRaised) {
        write(
                ask,
                wasRaised ? "pot-lapsed-raised/" : "pot-lapsed/",
                words.lapsed_subject(),
                wasRaised ? words.lapsed_raised_body() : words.lapsed_body());
    }

    private void write(PotAsk ask, String purpose, String subject, String body) {
        Stream.of(ask.personId(), ask.enteredBy())
                .distinct()
                .forEach(to -> letters.owe(new PersonId(to), purpose + ask.id(), subject, body, "/pot"));
    }
}
