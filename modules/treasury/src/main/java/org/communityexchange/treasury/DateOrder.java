package org.communityexchange.treasury;

/** In which order a statement writes day, month and year. */
public enum DateOrder {
    /** Found out from the rows, and asked for when they could mean two things. */
    DETECT,
    /** 2026-03-12 */
    YMD,
    /** 12/03/2026 is the twelfth of March. */
    DMY,
    /** 03/12/2026 is the twelfth of March. */
    MDY
}
