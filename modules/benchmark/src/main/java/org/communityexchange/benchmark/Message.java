package org.communityexchange.benchmark;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** One request of one member as bytes; a gift gets a new key, and where wanted another receiver, each time it is sent. */
final class Message {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;
    private static final String KEY = "00000000-0000-4000-8000-000000000000";
    private static final int DIGITS = 12;

    private final byte[] bytes;
    private final int keyAt;
    private final int receiverAt;
    private final int firstReceiver;
    private final int receivers;

    private Message(String text, int keyAt, int receiverAt, int firstReceiver, int receivers) {
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
        this.keyAt = keyAt;
        this.receiverAt = receiverAt;
        this.firstReceiver = firstReceiver;
        this.receivers = receivers;
    }

    static Message get(String path, String token) {
        return new Message("GET " + path + " HTTP/1.1\r\n" + head(token) + "\r\n", ABSENT, ABSENT, 0, 0);
    }

    /** A page, for whoever is signed in with the cookies. */
    static Message page(String path, String cookies) {
        var head =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookies + "\r\n\r\n";
        return new Message(head, ABSENT, ABSENT, 0, 0);
    }

    /** One credit to one of the members from {@code firstReceiver} on, or to what {@code receiver} names. */
    static Message gift(String token, @Nullable String receiver, int firstReceiver) {
        var somebody = "{\"person\":\"" + Town.id(0) + "\"}";
        var body = "{\"to\":" + (receiver == null ? somebody : receiver) + ",\"credits\":1}";
        var start = "POST /api/v1/me/gifts HTTP/1.1\r\n" + head(token) + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\nIdempotency-Key: ";
        var text = start + KEY + "\r\n\r\n" + body;
        var receiverAt = receiver == null ? text.lastIndexOf(Town.id(0).toString()) + KEY.length() - DIGITS : ABSENT;
        return new Message(text, start.length(), receiverAt, firstReceiver, Town.MEMBERS - firstReceiver);
    }

    void write(ByteBuffer into) {
        var random = ThreadLocalRandom.current();
        if (keyAt != ABSENT) {
            hex(random.nextLong(), keyAt, 8);
            hex(random.nextLong(), keyAt + KEY.length() - DIGITS, DIGITS);
        }
        if (receiverAt != ABSENT) {
            hex(firstReceiver + random.nextInt(receivers), receiverAt, DIGITS);
        }
        into.put(bytes);
    }

    private static String head(String token) {
        return "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nAccept: application/json\r\n";
    }

    private void hex(long value, int at, int digits) {
        var left = value;
        for (var i = at + digits - 1; i >= at; i--) {
            bytes[i] = HEX[(int) (left & 15)];
            left >>>= 4;
        }
    }
}
