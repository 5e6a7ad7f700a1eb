/**
 * The books of the exchange: credits and money in one double-entry journal. Owns three promises: every transfer
 * balances, none is ever edited, and no wallet goes below zero. Knows accounts, never people: an owner is an opaque id,
 * and why value moved is a short code and the id of what it was about. {@link org.communityexchange.ledger.Ledger} moves
 * value, {@link org.communityexchange.ledger.Books} reads it.
 */
@NullMarked
package org.communityexchange.ledger;

import org.jspecify.annotations.NullMarked;
