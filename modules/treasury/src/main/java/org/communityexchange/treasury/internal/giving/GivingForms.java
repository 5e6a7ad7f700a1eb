package org.communityexchange.treasury.internal.giving;

import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.web.Flash;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Starts forms about money in, reads them, and answers them. Every form that records something carries a key of its own. */
@ApplicationScoped
public class GivingForms {

    public static final String KEY = "key";

    private static final int UNPROCESSABLE = 422;

    private final Forms forms;
    private final Flash flash;

    GivingForms(Forms forms, Flash flash) {
        this.forms = forms;
        this.flash = flash;
    }

    /** A new form with a key of its own, so that sending it twice does it once. */
    public Form start(Map<String, String> known) {
        var values = new LinkedHashMap<>(known);
        values.put(KEY, Ids.next().toString());
        return forms.filled(values);
    }

    public Form read(MultivaluedMap<String, String> body) {
        return forms.read(body);
    }

    /**
     * The form's key.
     *
     * @throws InvalidInput when it was lost or garbled: under a new one, a form sent twice would be done twice
     */
    public static UUID key(Form form) {
        var key = id(form.value(KEY));
        if (key == null) {
            throw new InvalidInput(KEY, "Open the form again, then send it.");
        }
        return key;
    }

    /** An id; null when it is missing or no id. */
    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Cents that must be there; null when they were refused. */
    public static @Nullable Long cents(Form form, String field, long min, long max) {
        var cents = form.cents(field, min, max);
        return cents.isPresent() ? (Long) cents.getAsLong() : null;
    }

    /** A date that may be missing; null then, and when it was refused. */
    public static @Nullable LocalDate optionalDate(Form form, String field, LocalDate earliest, LocalDate latest) {
        return form.value(field).isBlank()
                ? null
                : form.date(field, earliest, latest).orElse(null);
    }

    /** The constants as answers to choose from. */
    public static <E extends Enum<E>> List<Option> options(Class<E> answers, Function<E, String> say) {
        return Arrays.stream(answers.getEnumConstants())
                .map(answer -> new Option(answer.name(), say.apply(answer)))
                .toList();
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

    /** Back to a page, which says why nothing was done; what is no conflict is thrown on. */
    public Response back(String address, ProblemException refusal) {
        var status = refusal.type().status();
        if (status != Response.Status.CONFLICT.getStatusCode() && status != UNPROCESSABLE) {
            throw refusal;
        }
        flash.error(refusal.detail());
        return Response.seeOther(URI.create(address)).build();
    }
}
