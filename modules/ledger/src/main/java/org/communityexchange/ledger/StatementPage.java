package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some lines of an account's statement, newest first.
 *
 * @param next give this back for the lines before these; null when there are none
 */
public record StatementPage(
        AccountRef account,
        List<StatementLine> lines,
        @Nullable String next) {}
