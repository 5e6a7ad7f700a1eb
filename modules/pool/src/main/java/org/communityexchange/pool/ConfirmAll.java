package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Confirms many promises at once: all or none.
 *
 * @param commitments 1 to 10,000, each once; confirmed in this order
 * @param why why the same steward confirms for the same people again, where that is asked; at most 1,000 characters
 */
public record ConfirmAll(
        @Nullable List<@Nullable Item> commitments,
        @Nullable String why) {

    /** How many can be confirmed at once. */
    public static final int MOST = 10_000;

    /**
     * One of them.
     *
     * @param version the {@link CommitmentView#version()} that was looked at, or null to confirm what is there
     */
    public record Item(@Nullable UUID id, @Nullable Integer version) {}
}
