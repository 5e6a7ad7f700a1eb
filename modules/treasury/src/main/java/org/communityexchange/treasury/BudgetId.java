package org.communityexchange.treasury;

import java.util.UUID;

/** Identifies a budget inside its organisation. */
public record BudgetId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
