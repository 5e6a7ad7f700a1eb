package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.RedemptionRightView;
import org.communityexchange.treasury.RedemptionTerms;
import org.communityexchange.treasury.SpendsReceived;
import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** Starts and reads the council's forms. */
@ApplicationScoped
class RightForms {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int OFFERS_MAX = 200;

    private final Forms forms;
    private final Organisations organisations;
    private final SpendsReceived spends;
    private final RedemptionMessages words;
    private final Clock clock;

    RightForms(Forms forms, Organisations organisations, SpendsReceived spends, RedemptionMessages words, Clock clock) {
        this.forms = forms;
        this.organisations = organisations;
        this.spends = spends;
        this.words = words;
        this.clock = clock;
    }

    Form start() {
        return forms.filled(Map.of("command", Ids.next().toString(), "capPeriod", CapPeriod.MONTH.name()));
    }

    Form startFrom(RedemptionRightView right, OrganisationView organisation) {
        var values = new LinkedHashMap<String, String>();
        values.put("command", Ids.next().toString());
        values.put("rateCents", Integer.toString(right.rateCents()));
        values.put("capCredits", Integer.toString(right.capCredits()));
        values.put("capPeriod", right.capPeriod().name());
        values.put("automatic", Dollars.plain(right.automaticUpToCents()));
        values.put("payer", right.payer() == null ? "" : right.payer());
        values.put(
                "from",
                LocalDate.ofInstant(clock.instant(), organisation.zone()).toString());
        values.put("until", right.until().toString());
        return forms.filled(values);
    }

    Form read(MultivaluedMap<String, String> body) {
        return forms.read(body)
                .label("organisation", words.organisation())
                .label("rateCents", words.rate_field())
                .label("capCredits", words.cap_field())
                .label("capPeriod", words.period())
                .label("automatic", words.automatic())
                .label("payer", words.payer())
                .label("from", words.from())
                .label("until", words.until())
                .label("reason", words.reason())
                .label("coverageFloorPercent", words.floor());
    }

    RedemptionTerms terms(Form form) {
        var offers = form.values("offers").stream()
                .limit(OFFERS_MAX)
                .map(RightForms::id)
                .filter(Objects::nonNull)
                .toList();
        return new RedemptionTerms(
                number(form.wholeNumber("rateCents", 1, CheckedTerms.RATE_MAX)),
                number(form.credits("capCredits", 1, CheckedTerms.CAP_MAX)),
                form.oneOf("capPeriod", CapPeriod.class).orElse(null),
                form.value("automatic").isBlank()
                        ? (Integer) 0
                        : number(form.cents("automatic", 0, CheckedTerms.AUTOMATIC_MAX)),
                offers,
                form.value("payer"),
                form.date("from", EARLIEST, LATEST).orElse(null),
                form.date("until", EARLIEST, LATEST).orElse(null),
                form.requiredText("reason", CheckedTerms.REASON_MAX));
    }

    static @Nullable Integer number(OptionalLong typed) {
        return typed.isPresent() ? (Integer) Math.toIntExact(typed.getAsLong()) : null;
    }

    static UUID command(Form form) {
        var key = id(form.value("command"));
        return key == null ? Ids.next() : key;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    List<Option> organisations() {
        return organisations.all().stream()
                .map(organisation -> new Option(organisation.id(), organisation.name()))
                .toList();
    }

    List<Option> payers(String except) {
        var options = new ArrayList<Option>();
        organisations().stream()
                .filter(option -> !option.value().equals(except))
                .forEach(options::add);
        return options;
    }

    List<Option> offersOf(String organisation) {
        return spends.offersOf(new OrganisationId(organisation)).stream()
                .map(offer -> new Option(offer.id().toString(), offer.title()))
                .toList();
    }

    List<Option> periods() {
        return Arrays.stream(CapPeriod.values())
                .map(period -> new Option(period.name(), words.period_name(period)))
                .toList();
    }
}
