package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One movement on a bank account, as the bank tells it.
 *
 * @param cents more than zero came in, less went out
 * @param kind what a rule or an explanation takes it for, or null
 * @param counterparty who a rule says is on the other side; may be empty
 * @param explanation why it has no booking; empty when nobody said
 * @param how how it was matched; null when it is not
 * @param matched the transfers it proves
 */
public record BankLine(
        UUID id,
        UUID importId,
        String account,
        LocalDate day,
        long cents,
        String reference,
        String description,
        @Nullable ExceptionKind kind,
        String counterparty,
        String explanation,
        @Nullable How how,
        List<UUID> matched) {

    /** By which rule a line was matched. */
    public enum How {
        REFERENCE,
        AMOUNT_AND_DATE,
        BY_HAND
    }

    public State state() {
        return how != null ? State.MATCHED : explanation.isEmpty() ? State.OPEN : State.EXPLAINED;
    }

    /** Where a line stands. */
    public enum State {
        OPEN,
        EXPLAINED,
        MATCHED
    }
}
