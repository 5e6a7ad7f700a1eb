package org.communityexchange.treasury.internal.period;

import org.communityexchange.treasury.ClosedMonth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * The hash of a closed month: SHA-256 over every figure in a fixed order, the ledger's newest seal and the hash of the month
 * before. Each value is written as its length in characters, a colon, itself and a comma, so that no two readings are the
 * same text.
 */
final class CloseHash {

    /** What the first month follows. */
    static final String BEGINNING = "0".repeat(64);

    private CloseHash() {}

    static String of(String organisation, ClosedMonth month) {
        var text = new StringBuilder();
        add(text, organisation, month.month(), month.bookCents(), month.bankCents(), month.unmatchedBooks());
        add(text, month.unmatchedBank(), month.remainderCents(), month.remainderReason(), month.cashTransfers());
        add(text, month.bankLines(), month.sealSeq() == null ? "" : month.sealSeq(), month.sealHash());
        add(text, month.closedBy(), micros(month.closedAt()), month.previousHash());
        month.accounts().stream()
                .sorted(Comparator.comparing(ClosedMonth.Account::kind))
                .forEach(account -> add(
                        text,
                        account.kind(),
                        account.opening(),
                        account.debits(),
                        account.credits(),
                        account.closing(),
                        account.transfers()));
        month.items().stream()
                .sorted(Comparator.comparing(ClosedMonth.Item::side)
                        .thenComparing(item -> item.id().toString()))
                .forEach(item ->
                        add(text, item.side(), item.id(), item.day(), item.cents(), item.kind(), item.reason()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void add(StringBuilder text, Object... values) {
        for (var value : values) {
            var word = value.toString();
            text.append(word.length()).append(':').append(word).append(',');
        }
    }
}
