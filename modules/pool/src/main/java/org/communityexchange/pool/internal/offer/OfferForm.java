package org.communityexchange.pool.internal.offer;

import org.communityexchange.pool.Audience;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PublishOffer;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.OfferMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** An offer as it is typed, to publish it or to change it. */
@ApplicationScoped
class OfferForm {

    private final PoolForms forms;
    private final OfferMessages words;

    OfferForm(PoolForms forms, OfferMessages words) {
        this.forms = forms;
        this.words = words;
    }

    Form labelled(MultivaluedMap<String, String> body) {
        return forms.publication(body)
                .label("priceCredits", words.price())
                .label("unitLabel", words.unit())
                .label("capacityPerMonth", words.capacity())
                .label("capacityPerWeek", words.capacity_week());
    }

    /** What it costs and how many there are, as the fields of a form. */
    static Map<String, @Nullable Object> price(OfferView offer) {
        var price = new HashMap<String, @Nullable Object>();
        price.put("priceCredits", offer.priceCredits());
        price.put("unitLabel", offer.unitLabel());
        price.put("capacityPerMonth", offer.capacityPerMonth());
        price.put("capacityPerWeek", offer.capacityPerWeek());
        return price;
    }

    PublishOffer read(Form form) {
        var title = form.requiredText("title", 120);
        var category = form.oneOf("category", forms.categories()).orElse(null);
        var description = form.optionalText("description", 2000).orElse("");
        var place = form.optionalText("place", 120).orElse("");
        var when = form.optionalText("when", 120).orElse("");
        var price = PoolForms.optionalWhole(form, "priceCredits", 1, 1000);
        var unit = form.optionalText("unitLabel", 40).orElse("");
        var capacity = PoolForms.optionalWhole(form, "capacityPerMonth", 1, 10_000);
        var weekly = PoolForms.optionalWhole(form, "capacityPerWeek", 1, 10_000);
        var audience = form.oneOf("audience", Audience.class).orElse(null);
        return new PublishOffer(
                title,
                description,
                category,
                place,
                when,
                forms.days(form),
                forms.times(form),
                forms.optionalDay(form, "from"),
                forms.optionalDay(form, "until"),
                price,
                unit,
                capacity,
                weekly,
                audience,
                form.value("name").equals(PoolForms.ORGANISATION),
                PoolForms.id(form, PoolForms.FOR));
    }
}
