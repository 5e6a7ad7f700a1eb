package org.communityexchange.treasury.internal.gift;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of giving. */
@MessageBundle("gift")
public interface GiftMessages {

    @Message("Give credits")
    String start();

    @Message("A gift is given at once and for good. Nobody owes anything for it.")
    String lead();

    @Message("You have")
    String have();

    @Message("to give.")
    String to_give();

    @Message("You have {credits} to give; enter that or less.")
    String have_only(String credits);

    @Message("To the solidarity pot")
    String to_pot();

    @Message("It pays for whoever is short of credits just now.")
    String to_pot_text();

    @Message("Give 1 credit to the pot")
    String one_to_pot();

    @Message("Another number to the pot")
    String more_to_pot();

    @Message("To an organisation")
    String to_organisation();

    @Message("Organisation")
    String organisation();

    @Message("Next")
    String next();

    @Message("To a member")
    String to_member();

    @Message("Name")
    String name();

    @Message("Of somebody in an organisation you both belong to. A part of the name is enough.")
    String name_hint();

    @Message("Find")
    String find();

    @Message("Nobody found")
    String nobody();

    @Message("Nobody in your organisations has a name like that. Somebody without a sign-in cannot be given credits.")
    String nobody_text();

    @Message("Give credits to {name}")
    String to(String name);

    @Message("Credits")
    String credits();

    @Message("Whole credits, at least 1.")
    String credits_hint();

    @Message("A word with it")
    String note();

    @Message("Only the two of you can read it.")
    String note_hint();

    @Message("Check")
    String look();

    @Message("Is this right?")
    String check();

    @Message("To whom")
    String who();

    @Message("You have now")
    String before();

    @Message("You will have")
    String after();

    @Message("Give")
    String give();

    @Message("Change")
    String change();

    @Message("Given to {name}. Thank you!")
    String done(String name);

    @Message("the solidarity pot")
    String pot();

    @Message("Choose one to give to: a member, an organisation or the pot.")
    String choose_one();

    @Message("Choose somebody else: these credits are already yours.")
    String oneself();

    @Message("{name} has no sign-in of their own, so credits cannot be given to them.")
    String not_taken(String name);

    @Message("Your wallet")
    String wallet();
}
