package org.communityexchange.kernel.command;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody does what they do, as a program sends it.
 *
 * @param reason what those read whom it concerns; whether it may be missing, and how long it may be, says the command
 */
public record Reason(@Nullable String reason) {

    /** The reason, or null when nothing was sent. */
    public static @Nullable String of(@Nullable Reason sent) {
        return sent == null ? null : sent.reason();
    }
}
