package org.communityexchange.pool;

import java.util.List;

/**
 * What somebody has.
 *
 * @param balance credits that can be spent now
 * @param held credits set aside
 * @param bankedMinutes minutes towards the next credit, 0 to 29; 0 for an organisation
 * @param lots where the credits came from, in the order they will be spent
 * @param recent the newest lines of the statement
 */
public record WalletView(long balance, long held, int bankedMinutes, List<LotView> lots, List<WalletLine> recent) {

    /**
     * Credits of one issuer.
     *
     * @param issuer the organisation's id
     * @param issuerName its name
     */
    public record LotView(String issuer, String issuerName, long credits) {}
}
