package org.communityexchange.kernel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import java.io.IOException;

/** Reads text, and refuses what the database would refuse later with words that are no help to anybody. */
final class KeepableText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && UnkeepableText.isIn(text)) {
            throw new UnkeepableText(parser);
        }
        return text;
    }
}
