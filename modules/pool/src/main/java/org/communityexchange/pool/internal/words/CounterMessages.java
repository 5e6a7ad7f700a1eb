package org.communityexchange.pool.internal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words at a counter, and about counters. */
@MessageBundle("counter")
public interface CounterMessages {

    @Message("Counter of {organisation}")
    String of(String organisation);

    @Message("Counter number")
    String number();

    @Message("PIN")
    String pin();

    @Message("Whoever opened this counter knows both. They stand on the page “Counters”.")
    String door_hint();

    @Message("Open this counter")
    String enter();

    @Message("This number and PIN do not belong together, or the counter is closed.")
    String pin_wrong();

    @Message("Too many wrong PINs. Try again after {time}, or ask a steward to open another counter.")
    String locked(String time);

    @Message("Next, please")
    String next();

    @Message("Code of the card or ticket")
    String code();

    @Message("Type it or scan it. Small letters and hyphens do not matter.")
    String code_hint();

    @Message("Look")
    String look();

    @Message("Read it with the camera")
    String camera();

    @Message("Turn the camera off")
    String camera_off();

    @Message("What the camera sees")
    String camera_sees();

    @Message("The camera cannot be used here. Type the code.")
    String camera_refused();

    @Message("Counter {number}: {name}")
    String seat(int number, String name);

    @Message("Close on this device")
    String leave();

    @Message("Hello {name}")
    String hello(String name);

    @Message("A ticket, paid in advance")
    String ticket();

    @Message("{name} asks you to know")
    String asks(String name);

    @Message("What is taken?")
    String what();

    @Message("{price} {#if price == 1}credit{#else}credits{/if}")
    String price(int price);

    @Message("paid")
    String paid();

    @Message("{left} left this {#if weekly}week{#else}month{/if}")
    String left(int left, boolean weekly);

    @Message("none left this {#if weekly}week{#else}month{/if}")
    String none_left(boolean weekly);

    @Message("not enough credits for it today")
    String too_dear();

    @Message("How many")
    String quantity();

    @Message("Serve")
    String serve();

    @Message("Not now")
    String not_now();

    @Message("There are not enough credits for this today. Nothing was taken.")
    String not_enough();

    @Message("Choose what is taken.")
    String choose();

    @Message("Nothing can be had with this today.")
    String nothing();

    @Message("Also here")
    String also();

    @Message("Done")
    String done();

    @Message("{quantity} × {title}")
    String served(int quantity, String title);

    @Message("{left} {unit} left this month")
    String left_this_month(int left, String unit);

    @Message("{left} {unit} left this week")
    String left_this_week(int left, String unit);

    @Message("{unit}s")
    String many(String unit);

    @Message("Counters")
    String seats();

    @Message(
            "A counter is a device that serves people by the code of their card or ticket, and does nothing else. It serves in your name until its last day, until you close it, or until your own seat ends.")
    String seats_lead();

    @Message("Open now")
    String open_now();

    @Message("Name")
    String name();

    @Message("What people call the device, such as “Tablet at the till”.")
    String name_hint();

    @Message("4 to 8 digits. Tell it to whoever serves; it is shown nowhere again.")
    String pin_hint();

    @Message("Last day")
    String last_day();

    @Message("At most 30 days from today.")
    String last_day_hint();

    @Message("Opened by")
    String opened_by();

    @Message("Until")
    String until();

    @Message("Device")
    String device();

    @Message("serves since")
    String unlocked();

    @Message("on no device now")
    String not_unlocked();

    @Message("locked for devices it does not know, after wrong PINs")
    String is_locked();

    @Message("Close")
    String close();

    @Message("The counter is closed.")
    String closed();

    @Message("Counter {number} is open. Enter the number and the PIN on the device.")
    String opened(int number);

    @Message("Open a counter")
    String open();

    @Message("Open the page again, then send it.")
    String open_again();

    @Message("No counter is open")
    String none();

    @Message("Open one below, then open its page on the tablet that serves.")
    String none_text();

    @Message("On the device, open this address:")
    String address();

    @Message("Member cards")
    String cards();

    @Message("Meal tickets")
    String tickets();
}
