package org.communityexchange.pool;

/**
 * What somebody has, in credits only.
 *
 * @param balance credits that can be spent now
 * @param held credits set aside
 */
public record WalletCredits(long balance, long held) {}
