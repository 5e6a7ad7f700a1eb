/**
 * The Commitment Pool: offers, needs, events with shifts, promises and their confirmation, and spending. Owns three
 * promises: credits come into being only when a steward confirms, and once; no minute is lost between the confirmation and
 * the wallet; nobody confirms their own. It keeps no balance: credits live in the ledger, and rows here remember which
 * transfer they caused.
 */
@NullMarked
package org.communityexchange.pool;

import org.jspecify.annotations.NullMarked;
