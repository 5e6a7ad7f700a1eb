package org.communityexchange.identity;

/**
 * Writes to people by mail. A letter is owed in the transaction of the fact it is about and sent after that commits; other
 * modules never learn an address.
 */
public interface Letters {

    /**
     * Owes one letter. The same purpose for the same person is written once, however often it is asked for. People without an
     * address (managed members) get none: their stewards see what is due on the pages.
     *
     * @param purpose a key of the writer's, such as {@code pledge-reminder/<id>}: lower-case letters, digits, {@code / _ -}
     * @param subject one line, at most 150 characters
     * @param body plain text without greeting, at most 4,000 characters
     * @param path where to go on, from the root of the exchange: {@code /wallet}
     * @return whether it was written now, rather than before or not at all
     */
    boolean owe(PersonId to, String purpose, String subject, String body, String path);
}
