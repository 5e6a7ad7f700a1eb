package org.communityexchange.kernel.job;

/** The outbox: what is owed is written down in the same transaction as the fact that owes it. */
public interface Jobs {

    /**
     * Owes one run of a {@link JobKind}. Joins the caller's transaction: if that rolls back, nothing is owed.
     *
     * @param kind {@link JobKind#name()}
     * @param instance identifies this piece of work; enqueuing the same instance again while it waits does nothing
     * @param data handed to the job, at most a few kilobytes of text; never personal data that must be erasable
     */
    void enqueue(String kind, String instance, String data);
}
