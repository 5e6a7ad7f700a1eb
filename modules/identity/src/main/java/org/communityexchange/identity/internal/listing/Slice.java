package org.communityexchange.identity.internal.listing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Part of a list.
 *
 * @param next the cursor to send as {@code after} for the next part, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {}
