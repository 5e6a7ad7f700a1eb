package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.Urgency;

/** Words that several pages share, and those of the boards. */
@MessageBundle("pool")
public interface PoolMessages {

    @Message(
            "{#when category}{#is REPAIR}Repair and mending{#is FOOD}Food and meals{#is GARDEN}Gardens and growing{#is CRAFT}Sewing and crafts{#is TECH}Computers and phones{#is DESIGN}Design and web{#is LEARNING}Teaching and learning{#is EVENT_HELP}Help at events{#is SPACE}Rooms and workspace{#is OTHER}Something else{#is TOOL_LENDING}Lending tools{/when}")
    String category(Category category);

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

    @Message("Where it happens, or “online”.")
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

    @Message("Open")
    String open();

    @Message("Not saved: {reason}")
    String refused(String reason);

    @Message("Your queue")
    String nav_queue();

    @Message("Disputes")
    String nav_frozen();

    @Message("To serve")
    String nav_spends();

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
