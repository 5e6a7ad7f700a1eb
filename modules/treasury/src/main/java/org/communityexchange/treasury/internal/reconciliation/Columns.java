package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.web.CsvText;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which cell of a row means what, by the names banks give their columns, in English and French. */
final class Columns {

    /** What a cell can mean. */
    enum Meaning {
        DATE(
                "date",
                "transaction date",
                "posted date",
                "posting date",
                "date posted",
                "value date",
                "trans date",
                "date de transaction",
                "date de l operation",
                "date d operation"),
        DESCRIPTION(
                "description",
                "details",
                "memo",
                "narrative",
                "particulars",
                "payee",
                "name",
                "description 1",
                "transaction details",
                "transaction description",
                "libelle",
                "details de transaction"),
        REFERENCE(
                "reference",
                "ref",
                "reference number",
                "ref number",
                "ref no",
                "reference no",
                "transaction id",
                "cheque number",
                "check number",
                "cheque",
                "confirmation",
                "confirmation number",
                "numero de reference",
                "numero de cheque"),
        DEBIT(
                "debit",
                "debits",
                "withdrawal",
                "withdrawals",
                "money out",
                "paid out",
                "debit amount",
                "retrait",
                "retraits"),
        CREDIT("credit", "credits", "deposit", "deposits", "money in", "paid in", "credit amount", "depot", "depots"),
        AMOUNT("amount", "amount cad", "cad", "transaction amount", "montant", "montant cad"),
        BALANCE("balance", "running balance", "closing balance", "account balance", "solde");

        private final Set<String> names;

        Meaning(String... names) {
            this.names = Set.of(names);
        }
    }

    private final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    private final int count;

    private Columns(int count) {
        this.count = count;
    }

    /** @throws InvalidInput when the first line does not name what is needed, or names it twice */
    static Columns of(List<String> header) {
        var columns = new Columns(header.size());
        for (var place = 0; place < header.size(); place++) {
            var name = plain(header.get(place));
            for (var meaning : Meaning.values()) {
                if (meaning.names.contains(name) && columns.places.putIfAbsent(meaning, place) != null) {
                    throw refused("two columns mean “" + meaning.name().toLowerCase(Locale.ROOT) + "”", header);
                }
            }
        }
        if (!columns.has(Meaning.DATE)) {
            throw refused("no column is called “date”", header);
        }
        if (!columns.has(Meaning.AMOUNT) && !(columns.has(Meaning.DEBIT) && columns.has(Meaning.CREDIT))) {
            throw refused("no column is called “amount”, nor are there two called “debit” and “credit”", header);
        }
        if (columns.has(Meaning.AMOUNT) && (columns.has(Meaning.DEBIT) || columns.has(Meaning.CREDIT))) {
            throw refused("there is a column for the amount and one for debit or credit as well", header);
        }
        if (!columns.has(Meaning.DESCRIPTION) && !columns.has(Meaning.REFERENCE)) {
            throw refused("no column is called “description” or “reference”", header);
        }
        return columns;
    }

    boolean has(Meaning meaning) {
        return places.containsKey(meaning);
    }

    int count() {
        return count;
    }

    /** The cell as it is; empty when there is no such column. */
    String cell(List<String> row, Meaning meaning) {
        @Nullable Integer place = places.get(meaning);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    private static InvalidInput refused(String what, List<String> header) {
        return new InvalidInput(
                "content",
                "The first line must name the columns, and " + what + ". It says: "
                        + CsvText.spelled(String.join(" · ", header), 200) + ".");
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
