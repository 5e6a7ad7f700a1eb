package org.communityexchange.treasury;

import java.util.List;

/** How money came or went, whatever for. Stored under these names. */
public enum PaymentMethod {
    E_TRANSFER,
    BANK_TRANSFER,
    CHEQUE,
    CASH,
    CARD,
    OTHER;

    /** How an organisation moves its own money: the exchange takes cards from payers and pays nobody by one. */
    public static final List<PaymentMethod> WITHOUT_CARDS = List.of(E_TRANSFER, BANK_TRANSFER, CHEQUE, CASH, OTHER);
}
