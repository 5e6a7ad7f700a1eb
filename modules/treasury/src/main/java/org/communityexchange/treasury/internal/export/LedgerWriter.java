package org.communityexchange.treasury.internal.export;

import org.communityexchange.treasury.internal.export.Movement.Posting;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** The text of ledger-cli, which hledger reads too. Closing balances are assertions, so that the programs check them. */
final class LedgerWriter implements JournalWriter {

    private final PrintWriter file;

    /** Credits have no format: one without a decimal point is wrong to hledger, and one with it to ledger-cli. */
    LedgerWriter(PrintWriter file, String title) {
        this.file = file;
        file.print("; " + JournalWriter.line(title) + "\n\ncommodity CAD\n    format 1000.00 CAD\n\n"
                + "commodity CREDIT\n\n");
    }

    @Override
    public void opening(LocalDate from, List<Posting> balances) {
        if (balances.isEmpty()) {
            return;
        }
        file.print(from + " * Opening balances\n");
        balances.forEach(this::posting);
        for (var balance : balances) {
            posting(new Posting(FileAccount.OPENING, balance.unit(), -balance.quantity(), null));
        }
        file.print("\n");
    }

    @Override
    public void movement(Movement movement) {
        file.print(movement.date() + " * (" + movement.transfer() + ") "
                + JournalWriter.line(JournalWriter.title(movement)) + "\n");
        file.print("    ; effective: " + movement.effective() + "\n    ; recorded: " + movement.recorded()
                + "\n    ; reason: " + movement.reason() + "\n");
        if (!movement.reference().isEmpty()) {
            file.print("    ; reference: " + JournalWriter.line(movement.reference()) + "\n");
        }
        movement.postings().forEach(this::posting);
        file.print("\n");
    }

    @Override
    public void closing(LocalDate to, List<Posting> balances) {
        if (balances.isEmpty()) {
            return;
        }
        file.print(to + " * Closing balances\n");
        balances.forEach(balance -> file.print("    " + balance.account().path() + "    0 "
                + balance.unit().name() + " = " + JournalWriter.amount(balance) + "\n"));
    }

    private void posting(Posting posting) {
        file.print("    " + posting.account().path() + "    " + JournalWriter.amount(posting)
                + (posting.lot() == null ? "" : "  ; lot: " + posting.lot()) + "\n");
    }
}
