package org.communityexchange.treasury.internal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the treasury's front page and of the public books. */
@MessageBundle("treasury")
public interface TreasuryMessages {
    @Message("Treasury")
    String nav();

    @Message("Treasury of {organisation}")
    String of(String organisation);

    @Message("What you can do here")
    String rooms();

    @Message("The whole exchange")
    String exchange();

    @Message("Coverage")
    String coverage();

    @Message("{money} stands behind {credits} at {rate} each.")
    String coverage_sentence(String money, String credits, String rate);

    @Message("No credits are out.")
    String coverage_none();

    @Message("See every account")
    String coverage_entries();

    @Message("Runway in meals")
    String runway();

    @Message("{meals} meals")
    String meals(String meals);

    @Message("can be paid from reserves and the common fund, at {cost} for a meal of {credits}.")
    String runway_sentence(String cost, String credits);

    @Message("No organisation with a redemption right offers a meal yet.")
    String runway_none();

    @Message("If everyone eats this month")
    String stress();

    @Message("Enough")
    String stress_enough();

    @Message("{money} short")
    String stress_short(String money);

    @Message(
            "All {credits} in people’s wallets would be {wanted} meals; kitchens offer {served}, which costs {cost}.{#if unserved > 0} {unserved} would find no place.{/if}")
    String stress_sentence(String credits, String wanted, String served, String cost, long unserved);

    @Message("Common fund")
    String common();

    @Message("Gifts, and what purchased credits leave over. Claims take from it what backing does not cover.")
    String common_sentence();

    @Message("Owed for claims")
    String payables();

    @Message("Booked and not yet paid, to all organisations.")
    String payables_sentence();

    @Message("Here")
    String own();

    @Message("Cash in keeping")
    String cash();

    @Message("Deposited, not yet set aside")
    String funding();

    @Message("Set aside for own credits")
    String reserve();

    @Message("Owed to you for claims")
    String payable();

    @Message("Credits received")
    String wallet();

    @Message("See the entries")
    String entries();

    @Message("What backs whose credits")
    String backing();

    @Message("Organisation")
    String organisation();

    @Message("Out")
    String outstanding();

    @Message("Declared")
    String declared();

    @Message("Set aside")
    String funded();

    @Message("Missing")
    String shortfall();

    @Message("Can reach cash")
    String reach();

    @Message("How credits move")
    String moving();

    @Message("Measured up to the end of {day}.")
    String measured(String day);

    @Message("The first measures come tonight.")
    String not_measured();

    @Message("Issued in 30 days")
    String issued();

    @Message("Spent in 30 days")
    String spent();

    @Message("More issued than spent")
    String growth();

    @Message("Turned over in 90 days")
    String turnover();

    @Message("Half waited less to be spent")
    String waited();

    @Message("{#if days == 1}1 day{#else}{days} days{/if}")
    String days(long days);

    @Message("Spends that came back, 90 days")
    String unfilled();

    @Message("Held by the fullest tenth of wallets")
    String concentration();

    @Message("fewer than five wallets: not shown")
    String too_few();

    @Message("nothing yet")
    String nothing_yet();

    @Message("The books, open to all")
    String books();

    @Message(
            "Every credit is somebody’s kept promise, and every dollar behind it is counted here. Sums only: nobody’s name, nobody’s wallet.")
    String books_lead();

    @Message("Last night’s proof")
    String proof();

    @Message("The books add up")
    String proof_holds();

    @Message("{#if count == 1}One difference was found{#else}{count} differences were found{/if}")
    String proof_fails(int count);

    @Message(
            "{transfers} transfers and {entries} entries were added up again, and every seal was made again from them.")
    String proof_sentence(String transfers, String entries);

    @Message("The first proof is made tonight.")
    String proof_none();

    @Message("Daily seals")
    String seals();

    @Message(
            "Each night everything that happened is sealed, and each seal contains the one before. Keep one of these lines: with it you can tell whether anything before it was ever changed.")
    String seals_lead();

    @Message("Day")
    String day();

    @Message("Transfers")
    String transfers();

    @Message("Seal")
    String seal();

    @Message("Who may turn credits into cash")
    String rights();

    @Message("For one credit")
    String rate();

    @Message("At most")
    String cap();

    @Message("Until")
    String until();

    @Message("Nobody, at the moment.")
    String rights_none();

    @Message("Granted by decision")
    String grants();

    @Message(
            "New credits that came neither from confirmed help nor from a purchase, but from a decision of the exchange. What was taken back is left out.")
    String grants_lead();

    @Message("Nothing was granted yet.")
    String grants_none();

    @Message("Decisions")
    String decisions();

    @Message("Credits")
    String credits();
}
