package org.communityexchange.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** Reads forms: {@code var form = forms.read(body)}. The words of its refusals come from {@link FormMessages}. */
@ApplicationScoped
public class Forms {

    private final FormMessages messages;

    Forms(FormMessages messages) {
        this.messages = messages;
    }

    /** A form nobody has filled in yet. */
    public Form empty() {
        return new Form(Map.of(), messages);
    }

    /** A form that starts with what is known, for editing. */
    public Form filled(Map<String, String> values) {
        var fields = new java.util.LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        return new Form(fields, messages);
    }

    /** What was typed, exactly as it was typed. */
    public Form read(MultivaluedMap<String, String> body) {
        return new Form(body, messages);
    }
}
