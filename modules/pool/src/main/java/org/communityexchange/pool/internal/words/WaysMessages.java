package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.communityexchange.pool.WaysToSpend;

/** The words about what credits can do. */
@MessageBundle("ways")
public interface WaysMessages {

    @Message("What your credits can do")
    String title();

    @Message("First what is shared by many, then help from people, then things.")
    String lead();

    @Message("Now")
    String now();

    @Message("Not yet")
    String later();

    @Message("A few credits more, a new month, or a place that comes free, and you can have these too.")
    String later_lead();

    @Message(
            "{#when kind}{#is COMMONS}Shared meals, workshops and rooms{#is HELP}Help from people{#is GOODS}Things{#is CASH}Cash{#else}–{/when}")
    String kind(WaysToSpend.Kind kind);

    @Message("A meal at a table that {organisation} sets for everybody.")
    String meal(String organisation);

    @Message("Something that {organisation} opens to many.")
    String gathering(String organisation);

    @Message("Help that has no price: ask whoever offers it")
    String ask();

    @Message("The time and skill of somebody at {organisation}.")
    String help(String organisation);

    @Message("Something made or passed on by somebody at {organisation}.")
    String goods(String organisation);

    @Message("Cash for credits {organisation} received")
    String cash_title(String organisation);

    @Message("The last way, because it ends the credits: {rate} for each, as the council decided.")
    String cash(String rate);

    @Message("{#if missing == 1}1 credit is missing{#else}{missing} credits are missing{/if}")
    String missing(long missing);

    @Message("{left} left this {#if weekly}week{#else}month{/if}")
    String left(int left, boolean weekly);

    @Message("{#if left == 1}1 place left{#else}{left} places left{/if}")
    String places_left(int left);

    @Message("all places are taken")
    String places_none();

    @Message("none left this {#if weekly}week{#else}month{/if}")
    String none_left(boolean weekly);

    @Message("Nothing yet that your credits could do")
    String empty();

    @Message("Offers with a price in credits appear here by themselves. Giving and helping is possible at once.")
    String empty_text();

    @Message("Helping brings credits, and many gatherings are free: see what is on.")
    String events();

    @Message("What can I spend on?")
    String link();
}
