package org.communityexchange.treasury;

import static org.communityexchange.treasury.CashDesk.LAST;

import io.restassured.path.json.JsonPath;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** The hash of a closed month, written a second time: from the page of documentation and not from the code. */
final class MonthHash {

    private MonthHash() {}

    static String of(String here, JsonPath month) {
        var text = new StringBuilder();
        write(
                text,
                here,
                LAST,
                month.getLong("bookCents"),
                month.getLong("bankCents"),
                month.getLong("unmatchedBooks"));
        write(
                text,
                month.getLong("unmatchedBank"),
                month.getLong("remainderCents"),
                month.getString("remainderReason"));
        write(text, month.getLong("cashTransfers"), month.getLong("bankLines"));
        write(text, month.get("sealSeq") == null ? "" : month.getLong("sealSeq"), month.getString("sealHash"));
        var at = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(month.getString("closedAt")));
        write(text, month.getString("closedBy"), at, month.getString("previousHash"));
        for (var kind : List.of("CASH", "FUNDING", "PAYABLE", "RESERVE")) {
            var of = "accounts.find { it.kind == '" + kind + "' }.";
            write(
                    text,
                    kind,
                    month.getLong(of + "opening"),
                    month.getLong(of + "debits"),
                    month.getLong(of + "credits"));
            write(text, month.getLong(of + "closing"), month.getLong(of + "transfers"));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(StringBuilder text, Object... values) {
        for (var value : values) {
            text.append(value.toString().length()).append(':').append(value).append(',');
        }
    }
}
