package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some lines of a statement, newest first.
 *
 * @param next give it as {@code after} for the lines before these; null when there are none
 */
public record StatementPart(
        List<WalletLine> items, @Nullable String next) {}
