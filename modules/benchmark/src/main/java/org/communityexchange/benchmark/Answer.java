package org.communityexchange.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Knows when an HTTP/1.1 answer is complete, and its status. Reads each byte of the head once. */
final class Answer {

    private static final int UNKNOWN = -1;

    private int scanned;
    private int end = UNKNOWN;
    private int status = UNKNOWN;
    private boolean chunked;

    /** @param received what has arrived so far, from 0 to its position; left as it is */
    boolean isWhole(ByteBuffer received) {
        if (end == UNKNOWN && !chunked && !readHead(received)) {
            return false;
        }
        return chunked ? endsWithLastChunk(received) : received.position() >= end;
    }

    int status() {
        return status;
    }

    void clear() {
        scanned = 0;
        end = UNKNOWN;
        status = UNKNOWN;
        chunked = false;
    }

    private boolean readHead(ByteBuffer received) {
        for (var i = Math.max(scanned, 3); i < received.position(); i++) {
            if (received.get(i) == '\n' && received.get(i - 1) == '\r' && received.get(i - 2) == '\n') {
                understand(received, i + 1);
                return true;
            }
        }
        scanned = received.position();
        return false;
    }

    private void understand(ByteBuffer received, int bodyAt) {
        var bytes = new byte[bodyAt];
        received.get(0, bytes);
        var head = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        status = Integer.parseInt(head.substring(9, 12));
        var length = head.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            var from = length + "\r\ncontent-length:".length();
            end = bodyAt
                    + Integer.parseInt(
                            head.substring(from, head.indexOf('\r', from)).strip());
        } else if (head.contains("\r\ntransfer-encoding: chunked")) {
            chunked = true;
        } else {
            end = bodyAt;
        }
    }

    private static boolean endsWithLastChunk(ByteBuffer received) {
        var at = received.position() - 5;
        return at >= 0
                && received.get(at) == '0'
                && received.get(at + 1) == '\r'
                && received.get(at + 2) == '\n'
                && received.get(at + 3) == '\r'
                && received.get(at + 4) == '\n';
    }
}
