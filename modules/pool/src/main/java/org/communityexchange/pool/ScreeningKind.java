package org.communityexchange.pool;

/** A check that people pass before they do something sensitive. The exchange keeps that it was passed, never the paper. */
public enum ScreeningKind {
    /** A police check for work with children and others who depend on people. */
    VULNERABLE_SECTOR,
    /** Licence, insurance and driving record. */
    DRIVING,
    /** Trained to listen. */
    PEER_SUPPORT
}
