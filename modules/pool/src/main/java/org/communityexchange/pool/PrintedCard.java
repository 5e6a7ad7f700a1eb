package org.communityexchange.pool;

/**
 * A card that was made a moment ago, with its code: this once.
 *
 * @param serial its number in the organisation, from 1
 * @param name whose it is
 * @param code as people type it: {@code 7K3M9-XQD2F}
 */
public record PrintedCard(int serial, String name, String code) {}
