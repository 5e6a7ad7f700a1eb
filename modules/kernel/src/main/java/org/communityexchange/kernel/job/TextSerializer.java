package org.communityexchange.kernel.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

import java.nio.charset.StandardCharsets;

/** Job data is text and stays readable in the database. */
final class TextSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data == null ? new byte[0] : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return stored == null || type == Void.class ? null : type.cast(new String(stored, StandardCharsets.UTF_8));
    }
}
