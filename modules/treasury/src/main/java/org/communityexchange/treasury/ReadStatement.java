package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * A bank statement to read and judge; nothing of it is imported yet.
 *
 * @param fileName for people
 * @param account which bank account it is of, in the organisation's own word, at most 40 characters; the same row of the
 *     same account is imported once
 * @param dateOrder null for {@link DateOrder#DETECT}
 * @param encoding null for UTF-8
 * @param content the file as it is; in JSON as Base64
 */
public record ReadStatement(
        @Nullable String fileName,
        @Nullable String account,
        @Nullable DateOrder dateOrder,
        @Nullable StatementEncoding encoding,
        byte @Nullable [] content) {}
