package org.communityexchange.pool.internal.form;

import org.communityexchange.pool.OfferPlaces;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.communityexchange.web.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** What there is for those who take part, as it is typed: of one event, or of each date of a series. */
@ApplicationScoped
public class PlacesForm {

    private static final int MOST_PEOPLE = 500;
    private static final int MOST_PRICE = 1_000;
    private static final int MOST_DAYS = 60;

    private final ParticipationMessages words;

    PlacesForm(ParticipationMessages words) {
        this.words = words;
    }

    /** @param prefix of the fields' names: "places." or none */
    public Form labelled(Form form, String prefix) {
        return form.label(prefix + "places", words.places())
                .label(prefix + "priceCredits", words.price())
                .label(prefix + "cancelDays", words.cancel_days())
                .label(prefix + "starts", words.starts())
                .label(prefix + "ends", words.ends());
    }

    /** Nobody takes part when it is not said how many can. */
    public static OfferPlaces read(Form form, String prefix) {
        var places = PoolForms.optionalWhole(form, prefix + "places", 0, MOST_PEOPLE);
        return new OfferPlaces(
                places == null ? (Integer) 0 : places,
                PoolForms.optionalWhole(form, prefix + "priceCredits", 0, MOST_PRICE),
                PoolForms.optionalWhole(form, prefix + "cancelDays", 0, MOST_DAYS),
                optionalTime(form, prefix + "starts"),
                optionalTime(form, prefix + "ends"));
    }

    private static @Nullable LocalTime optionalTime(Form form, String field) {
        return form.value(field).isBlank() ? null : form.time(field).orElse(null);
    }
}
