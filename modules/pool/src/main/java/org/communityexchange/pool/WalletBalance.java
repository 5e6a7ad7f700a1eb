package org.communityexchange.pool;

/**
 * What somebody has, in three numbers.
 *
 * @param balance credits that can be spent now
 * @param held credits set aside
 * @param bankedMinutes minutes towards the next credit, 0 to 29
 */
public record WalletBalance(long balance, long held, int bankedMinutes) {}
