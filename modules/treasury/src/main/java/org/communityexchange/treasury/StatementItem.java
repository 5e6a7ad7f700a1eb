package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of a statement: what one transfer did to the account.
 *
 * @param transfer the ledger's transfer
 * @param effective the day it counts from, in the statement's zone
 * @param recorded the day it was written
 * @param reason the ledger's code of why, such as {@code FULFILMENT_CONFIRMED}
 * @param what the reason in words
 * @param about what it was about; empty when whoever asks may not see that
 * @param href where that is; null when {@code about} is empty
 * @param others the accounts on the other side, in words
 * @param in what the account gained, or 0
 * @param out what it lost, or 0
 * @param balance what it had then, in the order of this statement
 * @param reverses the transfer that this one takes back, or null
 * @param reversedBy the transfer that took this one back, or null
 */
public record StatementItem(
        UUID transfer,
        LocalDate effective,
        LocalDate recorded,
        String reason,
        String what,
        String about,
        @Nullable String href,
        String others,
        long in,
        long out,
        long balance,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy) {}
