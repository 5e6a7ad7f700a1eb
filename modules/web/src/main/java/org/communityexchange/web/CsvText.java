package org.communityexchange.web;

import org.communityexchange.kernel.problem.InvalidInput;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as letters. A byte that is no letter becomes a mark of its own (in a range of Unicode nobody writes in),
 * so that the row it is in can be refused by name, and nothing is replaced without a word.
 */
public final class CsvText {

    private static final char MARK = '\uE000';
    /** With their full-width twins, which some spreadsheets take for the same. */
    private static final String STARTS_FORMULA = "=+-@\t\r＝＋－＠";

    private static final int BYTE = 0xFF;

    private CsvText() {}

    /** @throws InvalidInput when the file is in another encoding altogether */
    static String of(byte[] content, boolean isWindows) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            throw new InvalidInput(
                    "content", "This file is written as UTF-16. Save it as “CSV UTF-8” and read it again.");
        }
        if (startsWith(content, 'P', 'K')) {
            throw new InvalidInput(
                    "content", "This is a spreadsheet, not a CSV file. Save it as “CSV UTF-8” and read it again.");
        }
        var charset = isWindows ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        var skip = !isWindows && startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var in = ByteBuffer.wrap(content, skip, content.length - skip);
        var out = CharBuffer.allocate(content.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            for (var i = 0; i < result.length(); i++) {
                out.put((char) (MARK + (in.get() & BYTE)));
            }
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    /** Whether the text has a byte that is no letter, or a zero character, which nothing keeps. */
    public static boolean isUnreadable(String text) {
        return text.chars().anyMatch(letter -> isMark(letter) || letter == 0);
    }

    /** The first byte that is no letter, as {@code \xE9}, with the letter Windows-1252 has for it. */
    public static String firstUnreadable(String text) {
        var mark = text.chars()
                .filter(letter -> isMark(letter) || letter == 0)
                .findFirst()
                .orElse(0);
        if (mark == 0) {
            return "a zero character";
        }
        var octet = (byte) (mark - MARK);
        var letter = new String(new byte[] {octet}, Charset.forName("windows-1252"));
        return "the byte " + hex(mark) + (letter.equals("\uFFFD") ? "" : " (“" + letter + "” in Windows-1252)");
    }

    /** With every byte that is no letter spelled out, and control characters shown: safe to keep and to show. */
    public static String spelled(String text, int most) {
        var spelled = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (isMark(letter)) {
                spelled.append(hex(letter));
            } else if (letter == '\t') {
                spelled.append("\\t");
            } else if (letter == '\n') {
                spelled.append("\\n");
            } else if (letter >= ' ') {
                spelled.appendCodePoint(letter);
            }
        });
        return spelled.length() <= most ? spelled.toString() : spelled.substring(0, most - 1) + "…";
    }

    /**
     * Whether a cell starts as a formula does, also behind spaces and what nobody sees: what spreadsheets would run. A sign
     * before a number is the caller's to allow.
     */
    public static boolean startsFormula(String cell) {
        return starts(cell) || starts(seen(cell));
    }

    private static boolean starts(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String seen(String cell) {
        var from = 0;
        while (from < cell.length() && isUnseen(cell.charAt(from))) {
            from++;
        }
        return cell.substring(from);
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean isMark(int letter) {
        return letter >= MARK && letter <= MARK + BYTE;
    }

    private static String hex(int mark) {
        return String.format("\\x%02X", mark - MARK);
    }

    private static boolean startsWith(byte[] content, int... octets) {
        if (content.length < octets.length) {
            return false;
        }
        for (var i = 0; i < octets.length; i++) {
            if ((content[i] & BYTE) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
