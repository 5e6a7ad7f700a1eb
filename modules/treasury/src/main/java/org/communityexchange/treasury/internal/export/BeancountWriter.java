package org.communityexchange.treasury.internal.export;

import org.communityexchange.treasury.internal.export.Movement.Posting;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * The text of beancount. Closing balances are assertions of the day after, which is how it counts, and to the cent: without
 * "~ 0" it would let one cent pass.
 */
final class BeancountWriter implements JournalWriter {

    private final PrintWriter file;
    private final LocalDate from;
    private final TreeSet<String> used = new TreeSet<>();

    BeancountWriter(PrintWriter file, String title, LocalDate from) {
        this.file = file;
        this.from = from;
        file.print("option \"title\" " + quoted(title) + "\noption \"operating_currency\" \"CAD\"\n\n" + from
                + " commodity CAD\n" + from + " commodity CREDIT\n\n");
    }

    @Override
    public void opening(LocalDate day, List<Posting> balances) {
        if (balances.isEmpty()) {
            return;
        }
        file.print(day + " * \"Opening balances\"\n");
        balances.forEach(this::posting);
        for (var balance : balances) {
            posting(new Posting(FileAccount.OPENING, balance.unit(), -balance.quantity(), null));
        }
        file.print("\n");
    }

    @Override
    public void movement(Movement movement) {
        file.print(movement.date() + " * " + quoted(JournalWriter.title(movement)) + "\n");
        file.print("  transfer: \"" + movement.transfer() + "\"\n  effective: " + movement.effective()
                + "\n  recorded: " + movement.recorded() + "\n  reason: \"" + movement.reason() + "\"\n");
        if (!movement.reference().isEmpty()) {
            file.print("  reference: " + quoted(movement.reference()) + "\n");
        }
        movement.postings().forEach(this::posting);
        file.print("\n");
    }

    @Override
    public void closing(LocalDate to, List<Posting> balances) {
        for (var balance : balances) {
            used.add(balance.account().path());
            file.print(to.plusDays(1) + " balance " + balance.account().path() + "  " + JournalWriter.figure(balance)
                    + " ~ 0 " + balance.unit().name() + "\n");
        }
        file.print("\n");
        // Order in the file does not matter to beancount, and only now it is known which accounts there are.
        used.forEach(path -> file.print(from + " open " + path + "\n"));
    }

    private void posting(Posting posting) {
        used.add(posting.account().path());
        file.print("  " + posting.account().path() + "  " + JournalWriter.amount(posting) + "\n");
        if (posting.lot() != null) {
            file.print("    lot: " + posting.lot() + "\n");
        }
    }

    private static String quoted(String words) {
        return "\"" + JournalWriter.line(words).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
