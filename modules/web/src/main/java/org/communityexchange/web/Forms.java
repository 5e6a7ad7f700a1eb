package org.communityexchange.web;

import io.quarkus.qute.TemplateInstance;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Reads forms: {@code var form = forms.read(body)}. The words of its refusals come from {@link FormMessages}. */
@ApplicationScoped
public class Forms {

    private static final int UNPROCESSABLE = 422;

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

    /** Shows a refused form again, with everything that was typed. */
    public static Response refused(TemplateInstance page) {
        return answer(UNPROCESSABLE, page);
    }

    /** As {@link #refused}, where nothing typed is wrong and it cannot be done as things are now: 409. */
    public static Response refusedNow(TemplateInstance page) {
        return answer(Response.Status.CONFLICT.getStatusCode(), page);
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
