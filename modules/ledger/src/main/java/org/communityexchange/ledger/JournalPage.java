package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some lines of an account in a span, and what the whole span did to it, as of one instant.
 *
 * @param turnover of the whole span
 * @param lines oldest first
 * @param next give it as {@code after} for the lines that follow; null when these were the last
 */
public record JournalPage(
        Turnover turnover,
        List<JournalLine> lines,
        @Nullable String next) {

    public JournalPage {
        lines = List.copyOf(lines);
    }
}
