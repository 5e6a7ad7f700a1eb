package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What a connection of the pool can carry: statements whose answer nobody waits for, sent together with the next one or
 * with the commit, and so without a trip of their own. They run in the order given, before whatever takes them along, in
 * the same transaction; when one fails, that fails.
 *
 * <p>Got by {@code connection.unwrap(Errands.class)} inside a transaction.
 */
public interface Errands {

    /** Gives one along that is needed only where something else is asked: forgotten when nothing is. */
    void takeAlongIfAnything(String sql, @Nullable Object... parameters);

    /** Gives one statement along, with its parameters. */
    void takeAlong(String sql, @Nullable Object... parameters);
}
