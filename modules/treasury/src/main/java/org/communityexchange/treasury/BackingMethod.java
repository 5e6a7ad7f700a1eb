package org.communityexchange.treasury;

/** How backing money came or went. */
public enum BackingMethod {
    E_TRANSFER,
    BANK_TRANSFER,
    CHEQUE,
    CASH,
    OTHER
}
