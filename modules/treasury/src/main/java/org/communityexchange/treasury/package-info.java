/**
 * Money beside credits. Owns four promises: credits are issued only within a budget and with the backing that was
 * declared or a shortfall that is listed; every dollar that comes in or goes out is a transfer with a method and a
 * reference; a cash claim rests on a right, on eligible spends and on funds that are there, and is approved by somebody
 * else; every figure shown leads to its entries. It keeps no balance: credits and money live in the ledger.
 */
@NullMarked
package org.communityexchange.treasury;

import org.jspecify.annotations.NullMarked;
