package org.communityexchange.pool;

/** What an offer or a need is about, so that people find it. */
public enum Category {
    REPAIR,
    FOOD,
    GARDEN,
    CRAFT,
    TECH,
    DESIGN,
    LEARNING,
    EVENT_HELP,
    SPACE,
    OTHER,
    /** Can be chosen, and is refused with a pointer: the Tool Library lends tools for its own flat fee. */
    TOOL_LENDING
}
