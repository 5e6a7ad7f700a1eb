package org.communityexchange.web.internal;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.web.WebMessages;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Figures and names in words. Public only because templates read it. */
@Named("wording")
@ApplicationScoped
public class Wording {

    private static final int HUES = 4;
    private static final int MINUTES_PER_HOUR = 60;

    private final WebMessages messages;

    Wording(WebMessages messages) {
        this.messages = messages;
    }

    /** "1 credit", "4 credits"; signed "+4 credits", "−2 credits". */
    public String credits(Number count, boolean signed) {
        var credits = count.longValue();
        if (credits == 1 && !signed) {
            return messages.credit_one();
        }
        return messages.credits_many((signed && credits > 0 ? "+" : "") + figure(credits));
    }

    public String credits(Amount amount, boolean signed) {
        if (amount.unit() != Unit.CREDIT) {
            throw new IllegalArgumentException("Not credits: " + amount);
        }
        return credits(amount.quantity(), signed);
    }

    /** "$1,250.50", "−$6.00". */
    public String money(Number cents) {
        return Dollars.words(cents.longValue());
    }

    /** "12,500", "−2". */
    public String count(Number count) {
        return figure(count.longValue());
    }

    /** One minus sign wherever people read; files keep the one that programs read. */
    private static String figure(long number) {
        return String.format(Locale.ENGLISH, "%,d", number).replace('-', '−');
    }

    /** "62.5 %", "100 %", from basis points. */
    public String percent(Number basisPoints) {
        var points = basisPoints.longValue();
        var rest = Math.abs(points % 100);
        var decimals = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : String.format(Locale.ENGLISH, ".%02d", rest);
        var sign = points < 0 ? "−" : "";
        return sign + figure(Math.abs(points / 100)) + decimals + " %";
    }

    /** "45 min", "2 h", "2 h 30". */
    public String minutes(Number count) {
        var minutes = count.longValue();
        var hours = minutes / MINUTES_PER_HOUR;
        var rest = minutes % MINUTES_PER_HOUR;
        if (hours == 0) {
            return messages.minutes(Long.toString(minutes));
        }
        return rest == 0
                ? messages.hours(Long.toString(hours))
                : messages.hours_minutes(Long.toString(hours), String.format(Locale.ENGLISH, "%02d", rest));
    }

    /** The first letters of the first and the last word of a name. */
    public String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    /** One of four colours, always the same for the same name. */
    public int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
