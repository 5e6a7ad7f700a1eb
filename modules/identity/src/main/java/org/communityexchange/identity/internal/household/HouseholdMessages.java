package org.communityexchange.identity.internal.household;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about households. */
@MessageBundle("household")
public interface HouseholdMessages {

    @Message("Your household")
    String title();

    @Message("People who live together never confirm each other’s work. That is the only thing a household changes.")
    String intro();

    @Message("{person} asks whether you share a household")
    String question(String person);

    @Message("Yes, we live together")
    String yes();

    @Message("No")
    String no();

    @Message("You are in no household")
    String none();

    @Message("If you share a home with somebody in the exchange, say so: it keeps confirmations fair.")
    String none_text();

    @Message("A name for it")
    String name();

    @Message("Only those who live in it, and whoever you ask, see it.")
    String name_hint();

    @Message("Start a household")
    String start();

    @Message("Who lives here")
    String people();

    @Message("since")
    String since();

    @Message("recorded by {person}")
    String recorded_by(String person);

    @Message("Ask somebody")
    String ask_title();

    @Message("Their e-mail address")
    String email();

    @Message("They see your question when they sign in with it. We do not say whether we know the address.")
    String email_hint();

    @Message("Ask")
    String ask();

    @Message("Asked, waiting")
    String waiting();

    @Message("Take back")
    String take_back();

    @Message("Leave this household")
    String leave();

    @Message("Your household is written down.")
    String started();

    @Message("If somebody here has this address, they will see your question.")
    String asked();

    @Message("You left the household.")
    String left();

    @Message("The question was taken back.")
    String taken_back();

    @Message("You share a household now.")
    String joined();

    @Message("You said no. They are not told.")
    String declined();

    @Message("Record that {person} shares a household")
    String tie_title(String person);

    @Message("Both see that you recorded it, and why. From now on neither confirms for the other.")
    String tie_intro();

    @Message("With whom")
    String tie_other();

    @Message("How you know")
    String tie_reason();

    @Message("Record it")
    String tie_button();

    @Message("The shared household is recorded. Both can see it.")
    String tie_done();
}
