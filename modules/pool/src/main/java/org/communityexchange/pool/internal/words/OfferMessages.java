package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.SpendState;

/** The words of the pages about offers and spends. */
@MessageBundle("offer")
public interface OfferMessages {
    @Message("Offers of {organisation}")
    String list(String organisation);

    @Message("Publish an offer")
    String publish();

    @Message("Something you are willing to give. You can take it back at any time.")
    String publish_lead();

    @Message("Price in credits")
    String price();

    @Message("For one. Leave it empty if it has no price. 1 credit is 30 minutes of help or about $10 of value.")
    String price_hint();

    @Message("One price buys")
    String unit();

    @Message("For example: meal, workshop place, day at a desk.")
    String unit_hint();

    @Message("How many a month")
    String capacity();

    @Message("Leave it empty if there is no limit. It starts afresh on the first of each month.")
    String capacity_hint();

    @Message("Or how many a week")
    String capacity_week();

    @Message("In place of a month. It starts afresh each Monday.")
    String capacity_week_hint();

    @Message("{left} of {capacity} left this week")
    String left_week(int left, int capacity);

    @Message("The offer stands on the boards for another 90 days.")
    String renewed();

    @Message(
            "It stands on the boards for 90 days, or until its last day. A week before, you are asked whether it still holds.")
    String stands();

    @Message("Your offer is published.")
    String published();

    @Message("The offer is taken back.")
    String closed();

    @Message("Take this offer back")
    String close();

    @Message("This offer was taken back")
    String is_closed();

    @Message("each")
    String each();

    @Message("a {unit}")
    String per_unit(String unit);

    @Message("{left} of {capacity} left this month")
    String left(int left, int capacity);

    @Message("Spend credits on this")
    String spend();

    @Message("Promise to do this")
    String promise();

    @Message("Sign in to spend credits on this")
    String spend_sign_in();

    @Message("Check before you confirm")
    String check();

    @Message(
            "Your credits are set aside now. They reach {receiver} when it was given, and come back to you if it was not.")
    String check_lead(String receiver);

    @Message("How many?")
    String quantity();

    @Message("Work it out again")
    String recount();

    @Message("Other ways to spend your credits, the commons first")
    String other_ways();

    @Message("You take")
    String taking();

    @Message("It costs")
    String costs();

    @Message("In your wallet now")
    String balance();

    @Message("Left afterwards")
    String balance_after();

    @Message("In {name}’s wallet now")
    String balance_of(String name);

    @Message("Set {credits} credits aside")
    String confirm(long credits);

    @Message("Set 1 credit aside")
    String confirm_one();

    @Message("Not now")
    String not_now();

    @Message("{missing} credits are missing")
    String missing(long missing);

    @Message("1 credit is missing")
    String missing_one();

    @Message("Half an hour of help brings one. Nothing was taken from your wallet.")
    String missing_text();

    @Message("See what is needed")
    String see_needs();

    @Message("See events with shifts")
    String see_events();

    @Message("Your credits are set aside. Show this page when you are there.")
    String held_done();

    @Message("{quantity} × {title}")
    String spend_title(int quantity, String title);

    @Message("{#when state}{#is HELD}Set aside{#is CAPTURED}Given{#is RELEASED}Came back{/when}")
    String state(SpendState state);

    @Message("Who takes it")
    String spender();

    @Message("Who gives it")
    String giver();

    @Message("Set aside on")
    String held_at();

    @Message("Settled on")
    String closed_at();

    @Message("Why")
    String why();

    @Message("The offer")
    String the_offer();

    @Message("It was given")
    String capture();

    @Message("Give the credits back")
    String release();

    @Message("Cancel, and take my credits back")
    String cancel();

    @Message("The credits were passed on. Thank you for giving.")
    String captured_done();

    @Message("The credits went back.")
    String released_done();

    @Message("To serve")
    String to_serve();

    @Message("People who set credits aside for what is offered here, longest waiting first.")
    String to_serve_lead();

    @Message("Nobody is waiting")
    String to_serve_empty();

    @Message("When somebody sets credits aside for an offer of yours, they appear here.")
    String to_serve_empty_text();

    @Message("since")
    String since();
}
