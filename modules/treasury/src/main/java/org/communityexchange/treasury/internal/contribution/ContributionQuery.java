package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.ContributionFilter;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

/** How contributions are asked for in addresses; read as text, so that a wrong one is named. */
public class ContributionQuery {

    private static final String REVERSED = "REVERSED";
    private static final String STANDING = "STANDING";

    @QueryParam("kind")
    @Parameter(description = "DONATION, PURCHASE or GIFT", schema = @Schema(implementation = ContributionKind.class))
    public @Nullable String kind;

    @QueryParam("method")
    @Parameter(description = "How it came", schema = @Schema(implementation = PaymentMethod.class))
    public @Nullable String method;

    @QueryParam("from")
    @Parameter(description = "First day received", schema = @Schema(implementation = LocalDate.class))
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day received", schema = @Schema(implementation = LocalDate.class))
    public @Nullable String to;

    @QueryParam("state")
    @Parameter(
            description = "STANDING or REVERSED; both when missing",
            schema = @Schema(enumeration = {STANDING, REVERSED}))
    public @Nullable String state;

    /** @throws InvalidInput naming the parameter that cannot be used */
    ContributionFilter filter() {
        return new ContributionFilter(
                constant("kind", kind, ContributionKind.class),
                constant("method", method, PaymentMethod.class),
                date("from", from),
                date("to", to),
                reversed());
    }

    /** As it stands in an address, starting with a question mark; empty when nothing was asked for. */
    String address() {
        var text = values().entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }

    /** As a form that keeps what was asked for. */
    Form form(Forms forms) {
        return forms.filled(values());
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "kind", kind);
        put(values, "method", method);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "state", state);
        return values;
    }

    private @Nullable Boolean reversed() {
        if (state == null || state.isBlank()) {
            return null;
        }
        return switch (state) {
            case REVERSED -> true;
            case STANDING -> false;
            default -> throw new InvalidInput("state", "“state” is STANDING or REVERSED.");
        };
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.strip());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(name, "“" + name + "” is none of the values it can be.");
        }
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            throw new InvalidInput(name, "“" + name + "” is a day, such as 2026-11-30.");
        }
    }
}
