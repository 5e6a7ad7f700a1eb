package org.communityexchange.treasury;

/** How a statement's letters are written as bytes. */
public enum StatementEncoding {
    UTF_8,
    WINDOWS_1252
}
