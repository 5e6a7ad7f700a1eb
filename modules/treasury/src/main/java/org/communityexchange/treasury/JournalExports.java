package org.communityexchange.treasury;

import java.io.OutputStream;

/** The current organisation's books for a period, as files that accounting programs load. */
public interface JournalExports {

    /** How they are written. */
    enum Format {
        /** One row per side of a movement, for spreadsheets. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** For ledger-cli and hledger. */
        LEDGER("ledger", "text/plain;charset=UTF-8"),
        /** For beancount. */
        BEANCOUNT("beancount", "text/plain;charset=UTF-8");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Looks whether the file can be made, before anything is sent; needs
     * {@link org.communityexchange.identity.Right#READ_TREASURY}.
     *
     * @return the name of the file
     * @throws org.communityexchange.kernel.problem.InvalidInput naming the field that cannot be used
     */
    String check(StatementAsk ask, Format format);

    /**
     * Writes opening balances, every movement that touches an account of the organisation, and closing balances, while they
     * are read. Needs {@link org.communityexchange.identity.Right#READ_TREASURY}.
     */
    void write(StatementAsk ask, Format format, OutputStream output);
}
