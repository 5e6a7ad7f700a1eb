package org.communityexchange.treasury;

import org.communityexchange.kernel.value.Unit;

/**
 * One account of the chart in a period, in the smallest step of its unit: whole credits, or cents.
 *
 * @param balance what is there now, whatever the period
 */
public record AccountSummary(
        String code, String account, Unit unit, long opening, long in, long out, long closing, long balance) {}
