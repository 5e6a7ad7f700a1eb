package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.value.Dollars;

import java.util.OptionalLong;

/** Amounts as banks write them: a sign before or after, or parentheses for what went out. */
final class SignedDollars {

    private SignedDollars() {}

    /** @return cents, below zero for what went out; empty when it is no amount of dollars */
    static OptionalLong parse(String cell) {
        var text = cell.strip().replace('−', '-');
        var out = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            out = true;
            text = text.substring(1, text.length() - 1).strip();
        } else if (text.startsWith("-") || text.startsWith("+")) {
            out = text.charAt(0) == '-';
            text = text.substring(1).strip();
        } else if (text.startsWith("$-") || text.startsWith("$ -")) {
            out = true;
            text = text.replaceFirst("-", "");
        } else if (text.endsWith("-") || text.endsWith("+")) {
            out = text.endsWith("-");
            text = text.substring(0, text.length() - 1).strip();
        }
        var cents = Dollars.parse(text);
        return out && cents.isPresent() ? OptionalLong.of(-cents.getAsLong()) : cents;
    }
}
