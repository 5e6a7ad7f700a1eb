package org.communityexchange.treasury;

import java.util.UUID;

/**
 * What the organisation's bank writes, and what is meant by it.
 *
 * @param contains looked for in description and reference, whatever the case
 * @param counterparty who is on the other side; may be empty
 */
public record BankRule(UUID id, String contains, ExceptionKind kind, String counterparty) {}
