package org.communityexchange.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the home and about pages. */
@MessageBundle("app")
public interface AppMessages {

    @Message("Welcome")
    String home_title();

    @Message("Everyone brings something. Everyone gets plenty.")
    String home_headline();

    @Message(
            "Community Exchange is a local economy of care in London, Ontario. People meet over what they are curious about, promise"
                    + " each other help, and thank each other with credits that buy help, meals and workshops.")
    String home_lead();

    @Message("Join in")
    String home_join();

    @Message("See what is offered")
    String home_see_offers();

    @Message("It starts with two questions")
    String home_questions_title();

    @Message("What do you want to learn or explore?")
    String home_learn();

    @Message("What do you want to teach or share?")
    String home_teach();

    @Message("Composting, growing food, 3D printing, how to mend a lamp: a spark of curiosity is enough.")
    String home_learn_text();

    @Message(
            "You know something, or have been through something, that somebody else is looking for. Some sparks become a promise.")
    String home_teach_text();

    @Message("Then a promise goes round")
    String home_loop_title();

    @Message("Promise")
    String home_step_promise();

    @Message("“I'll help at the next Repair Café.” You see beforehand what it would bring.")
    String home_step_promise_text();

    @Message("Keep it")
    String home_step_keep();

    @Message("You say how long it took. A steward who was not part of it confirms.")
    String home_step_keep_text();

    @Message("Receive credits")
    String home_step_receive();

    @Message("One credit for every 30 minutes. Minutes left over are kept for the next time.")
    String home_step_receive_text();

    @Message("Enjoy")
    String home_step_enjoy();

    @Message("A meal at Reimagine Co, a ride, a workshop, an hour of help with your computer.")
    String home_step_enjoy_text();

    @Message("Who takes part")
    String home_organisations_title();

    @Message("Hello {name}")
    String home_hello(String name);

    @Message("Where you belong")
    String home_belong_title();

    @Message("You are not yet part of an organisation")
    String home_nowhere_title();

    @Message("Choose one below, answer its questions, and a steward will welcome you.")
    String home_nowhere_text();

    @Message("Your credits")
    String home_credits_title();

    @Message("Open your wallet")
    String home_wallet();

    @Message("Find a way to help")
    String home_find_needs();

    @Message("Latest needs")
    String home_needs_title();

    @Message("Latest offers")
    String home_offers_title();

    @Message("Coming up")
    String home_events_title();

    @Message("About")
    String about_title();

    @Message("Why a community exchange")
    String about_heading();

    @Message(
            "It holds our shared abundance — time, skills, knowledge, meals, rooms — so that people can lean on each other without having"
                    + " to pay in cash for everything.")
    String about_lead();

    @Message("A potluck, not a shop")
    String about_potluck_title();

    @Message(
            "Think of a giant potluck dinner: everyone brings something they love to cook, everyone eats, and there are leftovers to"
                    + " share. It works as long as not everyone brings the same course, which is why offers and needs are visible.")
    String about_potluck_text();

    @Message("A garden and its water")
    String about_garden_title();

    @Message(
            "Connection Circles are the living garden, where people meet and trust grows. The Commitment Pool is the irrigation that"
                    + " brings what there is to where it is needed. Neither does much alone.")
    String about_garden_text();

    @Message("What a credit is")
    String about_credit_title();

    @Message(
            "One credit stands for 30 minutes of meaningful work or for $10 of value. Credits are whole, and exist only after a promise"
                    + " was kept and a steward confirmed it. Borrowing tools stays with the Tool Library and its flat fee.")
    String about_credit_text();

    @Message("Who looks after it")
    String about_steward_title();

    @Message(
            "Stewards with fixed terms confirm, welcome and help when something goes wrong. Nobody confirms their own promise, nor that of"
                    + " their household. Everything done about you is on a page you can read.")
    String about_steward_text();

    @Message("Become a member")
    String organisation_join();

    @Message("Nothing here yet")
    String nothing_yet();

    @Message("{#if count == 0}Every place is taken{#else if count == 1}1 place left{#else}{count} places left{/if}")
    String places_left(int count);

    @Message("{count} more {#if count == 1}is{#else}are{/if} set aside.")
    String home_held(long count);

    @Message("{count} of 30 minutes banked towards the next one.")
    String home_banked(int count);

    @Message("Your latest promises")
    String home_promises_title();

    @Message("You have not promised anything yet")
    String home_no_promise_title();

    @Message("A shift at the next event or an answer to a need is a good beginning. You see beforehand what it brings.")
    String home_no_promise_text();

    @Message("All your promises")
    String home_all_promises();

    @Message("Publish an offer")
    String organisation_offer();

    @Message("Publish a need")
    String organisation_need();

    @Message("Promise something")
    String organisation_promise();

    @Message("Your membership")
    String organisation_membership();

    @Message("People")
    String organisation_people();

    @Message("Rota")
    String organisation_rota();

    @Message("Stories")
    String organisation_stories();

    @Message("Read the stories")
    String organisation_all_stories();

    @Message("Stories of people who helped each other")
    String home_stories();

    @Message(
            "{#if count == 1}One thing waits{#else}{count} things wait{/if} in other organisations for somebody from outside to decide.")
    String home_others(int count);

    @Message("For others")
    String home_others_link();

    @Message("What waits at {organisation}")
    String home_queue(String organisation);
}
