package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.TimeOfDay;
import org.communityexchange.pool.Urgency;

import java.time.DayOfWeek;

/** Words that several pages share, and those of the boards. */
@MessageBundle("pool")
public interface PoolMessages {
    @Message("{name} – not exchanged here")
    String category_prohibited(String name);

    @Message(
            "{#when day}{#is MONDAY}Monday{#is TUESDAY}Tuesday{#is WEDNESDAY}Wednesday{#is THURSDAY}Thursday{#is FRIDAY}Friday{#is SATURDAY}Saturday{#is SUNDAY}Sunday{/when}")
    String day(DayOfWeek day);

    @Message("{#when time}{#is MORNING}Mornings{#is AFTERNOON}Afternoons{#is EVENING}Evenings{/when}")
    String time_of_day(TimeOfDay time);

    @Message("Choose from the answers below.")
    String not_an_answer();

    @Message("When")
    String when();

    @Message("In your own words: a Saturday morning, after work, any time.")
    String when_hint();

    @Message("Days that suit")
    String days();

    @Message("Tick none if any day does.")
    String days_hint();

    @Message("Times that suit")
    String times();

    @Message("From")
    String from();

    @Message("Leave it empty for “at once”.")
    String from_hint();

    @Message("Until")
    String until();

    @Message("The last day it makes sense. Afterwards it leaves the boards by itself.")
    String until_hint();

    @Message("On the boards until")
    String stands_until();

    @Message("Let it stand anew")
    String renew();

    @Message("Publish one like it")
    String again();

    @Message("{#if waiting == 1}1 answer waits for your yes{#else}{waiting} answers wait for your yes{/if}")
    String waiting_for_you(int waiting);

    @Message("Nobody has answered yet")
    String unanswered();

    @Message("Only members of this organisation see this.")
    String only_here();

    @Message("Its time on the boards is over. If it still holds, whoever published it lets it stand anew.")
    String is_over();

    @Message("What exactly this is about is shown only to those it is for: it is help of a sensitive kind.")
    String veiled();

    @Message("Search everything")
    String search_all();

    @Message("Offers and needs of all organisations. A misspelt word finds its neighbours.")
    String search_all_lead();

    @Message("Found")
    String found();

    @Message("Offers or needs")
    String kind();

    @Message("Both")
    String both();

    @Message("All offers")
    String all_offers();

    @Message("All needs")
    String all_needs();

    @Message("Ask for it")
    String ask_for_it();

    @Message("Try fewer or other words. Or publish it as a need: somebody may have it and never said so.")
    String nothing_found_text();

    @Message("More filters")
    String more_filters();

    @Message("Days, times and dates")
    String more_when();

    @Message("{#if kind}{kind} · {/if}{organisation}")
    String card_meta(String kind, String organisation);

    @Message("Look at the boards")
    String to_the_boards();

    @Message("How soon?")
    String urgency_label();

    @Message("Price up to")
    String price_up_to();

    @Message("Something left now")
    String left_now();

    @Message("Your offers and needs")
    String mine();

    @Message("Everything you published, wherever that was. What is over can stand anew with one press.")
    String mine_lead();

    @Message("You have published nothing yet")
    String mine_empty();

    @Message("Offer")
    String an_offer();

    @Message("Need")
    String a_need();

    @Message("{#when state}{#is PUBLISHED}On the boards{#is EXPIRED}Over{#is CLOSED}Closed{/when}")
    String published_state(PublishedState state);

    @Message(
            "{#when audience}{#is ORGANISATION}Members of this organisation{#is EXCHANGE}Everyone in the exchange{#is PUBLIC}Anybody{/when}")
    String audience(Audience audience);

    @Message(
            "{#when audience}{#is ORGANISATION}People who belong here and are signed in{#is EXCHANGE}People of every organisation who are signed in{#is PUBLIC}Visitors too; they see no names{/when}")
    String audience_hint(Audience audience);

    @Message("{#when urgency}{#is WHENEVER}Whenever it suits{#is THIS_MONTH}This month{#is THIS_WEEK}This week{/when}")
    String urgency(Urgency urgency);

    @Message("Title")
    String title();

    @Message("In a few words, as you would say it to a neighbour.")
    String title_hint();

    @Message("Details")
    String description();

    @Message("What is it about?")
    String category_label();

    @Message("Place")
    String place();

    @Message("In your own words: a neighbourhood, a room, “online”.")
    String place_hint();

    @Message("Who sees it?")
    String audience_label();

    @Message("For whom?")
    String for_label();

    @Message("You act for members who have no login. It is written down that you did.")
    String for_hint();

    @Message("Myself")
    String for_myself();

    @Message("In whose name?")
    String name_label();

    @Message("My own")
    String name_own();

    @Message("The organisation’s")
    String name_organisation();

    @Message("Search")
    String search();

    @Message("Search in titles and details")
    String search_label();

    @Message("Organisation")
    String organisation();

    @Message("All organisations")
    String organisation_all();

    @Message("Everything")
    String category_all();

    @Message("Show")
    String show();

    @Message("Show all")
    String show_all();

    @Message("More")
    String more();

    @Message("Nothing matches")
    String nothing_matches();

    @Message("Try fewer words, or look at all organisations.")
    String nothing_matches_text();

    @Message("{name}, for whom stewards act")
    String managed(String name);

    @Message("Offered by")
    String offered_by();

    @Message("Needed by")
    String needed_by();

    @Message("Published")
    String published();

    @Message("Closed")
    String closed();

    @Message("Not saved: {reason}")
    String refused(String reason);

    @Message("Your queue")
    String nav_queue();

    @Message("Disputes")
    String nav_disputes();

    @Message("For others")
    String nav_others();

    @Message("Unanswered")
    String nav_unanswered();

    @Message("Checks")
    String nav_screenings();

    @Message("To serve")
    String nav_spends();

    @Message("Counters")
    String nav_counters();

    @Message("Events")
    String nav_events();

    @Message("Rules of promises")
    String nav_promise_policy();

    @Message("Wallet of {organisation}")
    String nav_organisation_wallet(String organisation);

    @Message("Offers")
    String board_offers();

    @Message("What people and organisations give. Some offers have a price in credits.")
    String board_offers_lead();

    @Message("No offers yet")
    String board_offers_empty();

    @Message("Say what you can give: an hour of mending, a meal, a room.")
    String board_offers_empty_text();

    @Message("Needs")
    String board_needs();

    @Message("What people and organisations would be glad of. Answer one, and your time comes back to you as credits.")
    String board_needs_lead();

    @Message("No needs yet")
    String board_needs_empty();

    @Message("Ask for what would help you; somebody is glad to be asked.")
    String board_needs_empty_text();

    @Message("Events")
    String board_events();

    @Message("Days that need many hands. Choose a shift and come.")
    String board_events_lead();

    @Message("No events planned")
    String board_events_empty();

    @Message("When an organisation plans a day with shifts, it appears here.")
    String board_events_empty_text();

    @Message("{left} places left")
    String places_left(int left);

    @Message("All places are taken")
    String places_none();
}
