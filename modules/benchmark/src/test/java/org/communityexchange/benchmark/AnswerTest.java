package org.communityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

class AnswerTest {

    private final Answer answer = new Answer();

    @Test
    void isWholeWithItsLastByteHoweverItArrives() {
        var text = "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\ncontent-length: 5\r\n\r\nhello";
        var received = ByteBuffer.allocate(200);

        for (var i = 0; i < text.length(); i++) {
            received.put((byte) text.charAt(i));
            assertThat(answer.isWhole(received)).as("after %d bytes", i + 1).isEqualTo(i == text.length() - 1);
        }

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void isWholeWithItsLastChunk() {
        var head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";

        assertThat(answer.isWhole(buffer(head))).isFalse();
        assertThat(answer.isWhole(buffer(head + "0\r\n\r\n"))).isTrue();
    }

    @Test
    void startsAnewForTheNextOne() {
        assertThat(answer.isWhole(buffer("HTTP/1.1 204 No Content\r\n\r\n"))).isTrue();
        answer.clear();

        assertThat(answer.isWhole(buffer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\n")))
                .isFalse();
        assertThat(answer.status()).isEqualTo(503);
    }

    private static ByteBuffer buffer(String text) {
        return ByteBuffer.allocate(400).put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
