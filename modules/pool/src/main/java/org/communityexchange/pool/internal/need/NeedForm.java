package org.communityexchange.pool.internal.need;

import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.PublishNeed;
import org.communityexchange.pool.Urgency;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** A need as it is typed, to publish it or to change it. */
@ApplicationScoped
class NeedForm {

    static final String OFFER = "offer";
    static final String GIVE_BACK = "giveBack";

    private final PoolForms forms;
    private final NeedMessages words;

    NeedForm(PoolForms forms, NeedMessages words) {
        this.forms = forms;
        this.words = words;
    }

    Form labelled(MultivaluedMap<String, String> body) {
        return forms.publication(body)
                .label("urgency", words.urgency())
                .label("minutesEstimate", words.minutes())
                .label(GIVE_BACK, words.give_back());
    }

    PublishNeed read(Form form) {
        var title = form.requiredText("title", 120);
        var category = form.oneOf("category", forms.categories()).orElse(null);
        var description = form.optionalText("description", 2000).orElse("");
        var place = form.optionalText("place", 120).orElse("");
        var when = form.optionalText("when", 120).orElse("");
        var urgency = form.oneOf("urgency", Urgency.class).orElse(null);
        var minutes = PoolForms.optionalWhole(form, "minutesEstimate", 15, 960);
        var audience = form.oneOf("audience", Audience.class).orElse(null);
        return new PublishNeed(
                title,
                description,
                category,
                place,
                when,
                forms.days(form),
                forms.times(form),
                forms.optionalDay(form, "from"),
                forms.optionalDay(form, "until"),
                urgency,
                minutes,
                audience,
                form.value("name").equals(PoolForms.ORGANISATION),
                PoolForms.id(form, PoolForms.FOR),
                PoolForms.id(form, OFFER),
                givenBack(form));
    }

    /** In the organisation's name, a wallet or the pot that was left chosen is not meant: it issues new credits. */
    private static @Nullable Funding givenBack(Form form) {
        var said = form.value(GIVE_BACK).isBlank()
                ? null
                : form.oneOf(GIVE_BACK, Funding.class).orElse(null);
        var isOrganisations = form.value("name").equals(PoolForms.ORGANISATION);
        return isOrganisations && said != null && said.isPaid() ? Funding.ISSUE : said;
    }

    /** How one need may give back: the organisation's with new credits or thanks. */
    List<Option> givingBack(NeedView need) {
        return need.byOrganisation()
                ? List.of(option(Funding.ISSUE), option(Funding.THANKS))
                : givingBack(need.giveBack() == Funding.ISSUE);
    }

    /** @param withNew whether new credits are among the answers */
    List<Option> givingBack(boolean withNew) {
        var options = new ArrayList<Option>();
        for (var answer : List.of(Funding.TRANSFER, Funding.THANKS, Funding.POT)) {
            options.add(option(answer));
        }
        if (withNew) {
            options.add(option(Funding.ISSUE));
        }
        return options;
    }

    private Option option(Funding answer) {
        return new Option(answer.name(), words.give_back_by(answer));
    }
}
