package org.communityexchange.treasury.internal.form;

import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Starts forms with a command of their own, so that sending one twice does it once, and answers them. */
@ApplicationScoped
public class TreasuryForms {

    public static final String COMMAND = "command";

    private final Forms forms;
    private final Flash flash;

    TreasuryForms(Forms forms, Flash flash) {
        this.forms = forms;
        this.flash = flash;
    }

    /** A new form that starts with what is known. */
    public Form start(Map<String, String> known) {
        var values = new LinkedHashMap<>(known);
        values.put(COMMAND, Ids.next().toString());
        return forms.filled(values);
    }

    public Form read(MultivaluedMap<String, String> body) {
        return forms.read(body);
    }

    /** The command of a form; null when it was sent without one. */
    public static @Nullable UUID command(Form form) {
        var text = form.value(COMMAND).strip();
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** A whole number that must be there; null when it was refused. */
    public static @Nullable Integer whole(Form form, String field, long min, long max) {
        var number = form.wholeNumber(field, min, max);
        return number.isPresent() ? (Integer) Math.toIntExact(number.getAsLong()) : null;
    }

    /** A whole number that may be missing; null then, and when it was refused. */
    public static @Nullable Integer optionalWhole(Form form, String field, long min, long max) {
        return form.value(field).isBlank() ? null : whole(form, field, min, max);
    }

    /** Shows a refused form again, with everything that was typed. */
    public static Response refused(TemplateInstance page) {
        return Forms.refused(page);
    }

    /** On to another page, which says what was done. */
    public Response done(String address, String said) {
        flash.success(said);
        return Response.seeOther(URI.create(address)).build();
    }

    /** Back to a page, which says why nothing was done. */
    public Response back(String address, ProblemException refusal) {
        flash.error(refusal.detail());
        return Response.seeOther(URI.create(address)).build();
    }
}
