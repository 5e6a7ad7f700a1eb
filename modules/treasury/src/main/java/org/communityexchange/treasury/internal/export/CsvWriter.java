package org.communityexchange.treasury.internal.export;

import org.communityexchange.kernel.value.Unit;
import org.communityexchange.treasury.internal.export.Movement.Posting;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** One row for each side of each leg. Debits and credits of the whole file are equal in each unit. */
final class CsvWriter implements JournalWriter {

    static final List<String> HEADER = List.of(
            "Date effective",
            "Date recorded",
            "Transfer",
            "Account code",
            "Account",
            "Unit",
            "Debit",
            "Credit",
            "Lot",
            "Reason",
            "About",
            "Reference");

    private final Csv csv;

    CsvWriter(Csv csv) {
        this.csv = csv;
    }

    @Override
    public void opening(LocalDate from, List<Posting> balances) {
        for (var balance : balances) {
            row(from, balance);
            row(from, new Posting(FileAccount.OPENING, balance.unit(), -balance.quantity(), null));
        }
    }

    private void row(LocalDate from, Posting posting) {
        csv.row(
                from,
                from,
                null,
                posting.account().code(),
                posting.account().name(),
                posting.unit().name(),
                debit(posting),
                credit(posting),
                null,
                "OPENING_BALANCE",
                null,
                null);
    }

    @Override
    public void movement(Movement movement) {
        for (var posting : movement.postings()) {
            csv.row(
                    movement.effective(),
                    movement.recorded(),
                    movement.transfer(),
                    posting.account().code(),
                    posting.account().name(),
                    posting.unit().name(),
                    debit(posting),
                    credit(posting),
                    posting.lot(),
                    movement.reason(),
                    movement.about(),
                    movement.reference());
        }
    }

    /** The rows above say it: a closing row would be counted as one more movement. */
    @Override
    public void closing(LocalDate to, List<Posting> balances) {}

    private static @Nullable Object debit(Posting posting) {
        return posting.quantity() > 0 ? figure(posting.quantity(), posting.unit()) : null;
    }

    private static @Nullable Object credit(Posting posting) {
        return posting.quantity() < 0 ? figure(-posting.quantity(), posting.unit()) : null;
    }

    private static Object figure(long quantity, Unit unit) {
        return unit == Unit.CAD ? Csv.dollars(quantity) : (Object) quantity;
    }
}
