package org.communityexchange.treasury.internal.contribution;

import java.util.Locale;

/** An amount of dollars as it is written out on a cheque or a receipt. */
final class InWords {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };

    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private InWords() {}

    /** "One hundred twenty dollars and 50 cents". */
    static String dollars(long cents) {
        var dollars = cents / 100;
        var rest = cents % 100;
        var text = number(dollars) + (dollars == 1 ? " dollar" : " dollars") + " and "
                + (rest == 0 ? "no" : Long.toString(rest)) + (rest == 1 ? " cent" : " cents");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String number(long number) {
        if (number < 20) {
            return SMALL[(int) number];
        }
        if (number < 100) {
            return TENS[(int) (number / 10)] + (number % 10 == 0 ? "" : "-" + SMALL[(int) (number % 10)]);
        }
        if (number < 1_000) {
            return SMALL[(int) (number / 100)] + " hundred" + rest(number % 100);
        }
        if (number < 1_000_000) {
            return number(number / 1_000) + " thousand" + rest(number % 1_000);
        }
        return number(number / 1_000_000) + " million" + rest(number % 1_000_000);
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + number(number);
    }
}
