package org.communityexchange.treasury.internal.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.treasury.WhenFundingIsShort;

/** The words of the money policy. */
@MessageBundle("policy")
public interface PolicyMessages {

    @Message("Money policy")
    String title();

    @Message("Each credit you issue sets aside {each}.")
    String effect(String each);

    @Message("Nothing is set aside for the credits you issue.")
    String effect_nothing();

    @Message("Money policy of {organisation}")
    String of(String organisation);

    @Message(
            "What {organisation} promises about the credits it issues. It counts for every credit from the day you choose;"
                    + " credits issued before keep their terms.")
    String lead(String organisation);

    @Message("What counts now")
    String now();

    @Message(
            "This organisation has not set a policy of its own. Until it does, nothing is set aside, nothing stops, and"
                    + " credits never end.")
    String is_default();

    @Message("{percent} % of the $10.00 a credit stands for")
    String backed(int percent);

    @Message("How much is backed")
    String backing();

    @Message(
            "A whole number from 0 to 100: how much of the $10.00 a credit stands for is set aside when it is issued. 50"
                    + " sets $5.00 aside for each credit.")
    String backing_hint();

    @Message("When the money is not there")
    String when_short();

    @Message("{#when answer}{#is LIST}Issue all the same, list what is missing{#is STOP}Stop issuing{/when}")
    String short_answer(WhenFundingIsShort answer);

    @Message(
            "{#when answer}{#is LIST}People are thanked at once. The next deposit fills the gaps, oldest first."
                    + "{#is STOP}Nothing can be confirmed until a deposit covers it. People wait, and every credit is backed.{/when}")
    String short_hint(WhenFundingIsShort answer);

    @Message("Version of the terms")
    String terms();

    @Message("A short name that every credit carries, such as 2026-1. Letters, digits, dots, hyphens and underscores.")
    String terms_hint();

    @Message("Months until they end")
    String expiry();

    @Message("For credits earned with work only, and with notice. Leave it empty: they never end.")
    String expiry_hint();

    @Message("Never")
    String never();

    @Message("{months} months after they are issued")
    String months(int months);

    @Message("Credits in one wallet")
    String soft_limit();

    @Message(
            "Above this many, people are invited to spend or give. Nothing is taken or stopped. Leave it empty for none.")
    String soft_limit_hint();

    @Message("No number set")
    String no_limit();

    @Message("From")
    String from();

    @Message("The first day it counts. Today is at once.")
    String from_hint();

    @Message("Why")
    String reason();

    @Message("One or two sentences. Everybody who reads the treasury reads them.")
    String reason_hint();

    @Message("Change the policy")
    String change();

    @Message("Set this policy")
    String set();

    @Message("The policy is set.")
    String was_set();

    @Message("Every version")
    String history();

    @Message("counts now")
    String in_force();

    @Message("planned")
    String planned();

    @Message("past")
    String past();

    @Message("Backed")
    String column_backed();

    @Message("Set by")
    String set_by();
}
