package org.communityexchange.treasury.internal.export;

import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.treasury.internal.export.Movement.Posting;

import java.time.LocalDate;
import java.util.List;

/** Writes one kind of file. Called in this order: opening, every movement by date, closing. */
interface JournalWriter {

    /** @param balances of the organisation's own accounts before the period, debits above zero; none is zero */
    void opening(LocalDate from, List<Posting> balances);

    void movement(Movement movement);

    /** @param balances of all the organisation's own accounts that were written about, after the period */
    void closing(LocalDate to, List<Posting> balances);

    /** "12.50 CAD", "-4 CREDIT". */
    static String amount(Posting posting) {
        return figure(posting) + " " + posting.unit().name();
    }

    static String figure(Posting posting) {
        return posting.unit() == Unit.CAD ? Dollars.plain(posting.quantity()) : Long.toString(posting.quantity());
    }

    /** One line without what the file formats read as signs of their own. */
    static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replace(';', ',')
                .replace('|', '/')
                .replaceAll(" {2,}", " ")
                .strip();
    }

    static String title(Movement movement) {
        return movement.about().isEmpty() ? movement.what() : movement.what() + ": " + movement.about();
    }
}
