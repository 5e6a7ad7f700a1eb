package org.communityexchange.treasury;

/** How the money came. */
public enum PaymentMethod {
    CASH,
    CHEQUE,
    E_TRANSFER,
    CARD,
    OTHER
}
