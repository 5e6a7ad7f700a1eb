package org.communityexchange.pool.internal.form;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.Published;
import org.communityexchange.web.Form;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** The form to publish with, as far as offers and needs share it. */
@ApplicationScoped
public class PublicationForms {

    /** In whose name, when it is one's own. */
    private static final String OWN = "OWN";

    /**
     * What can be chosen.
     *
     * @param names in whose name; empty for whoever has only their own
     * @param people for whom; empty for whoever acts only for themselves
     */
    public record Choices(
            List<Option> categories,
            List<Option> days,
            List<Option> times,
            List<Option> audiences,
            List<Option> names,
            List<Option> people) {

        /** Without in whose name and for whom: that stays as it is. */
        public Choices ofOne() {
            return new Choices(categories, days, times, audiences, List.of(), List.of());
        }

        /** Without that only the members of the organisation see it. */
        public Choices beyondHere() {
            return new Choices(
                    categories,
                    days,
                    times,
                    audiences.stream()
                            .filter(audience -> !audience.value().equals(Audience.ORGANISATION.name()))
                            .toList(),
                    names,
                    people);
        }
    }

    private final PoolForms forms;
    private final CurrentPerson me;

    PublicationForms(PoolForms forms, CurrentPerson me) {
        this.forms = forms;
        this.me = me;
    }

    public Choices choices() {
        return new Choices(
                forms.categories(), forms.days(), forms.times(), forms.audiences(), forms.names(), forms.people());
    }

    /** An empty one, for everyone in the exchange unless something else is chosen. */
    public Form start(Map<String, String> known) {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle("audience", "EXCHANGE");
        values.putSingle("name", OWN);
        known.forEach(values::putSingle);
        return forms.start(values);
    }

    /** One that says what something published says, to change it. */
    public Form change(Published now, Map<String, @Nullable Object> more) {
        var values = said(now);
        values.putSingle("from", now.from() == null ? "" : now.from().toString());
        values.putSingle("until", now.until() == null ? "" : now.until().toString());
        return filled(values, more);
    }

    /**
     * One that says what something published says, but for its days: those are over, or it would not be published again.
     *
     * @param whose whose it is; null when it is the organisation's own
     * @param more what it says besides
     */
    public Form again(Published like, @Nullable PersonRef whose, Map<String, @Nullable Object> more) {
        var values = said(like);
        values.putSingle("name", like.byOrganisation() ? PoolForms.ORGANISATION : OWN);
        if (whose != null && !whose.id().equals(me.id().value())) {
            values.putSingle(PoolForms.FOR, whose.id().toString());
        }
        return filled(values, more);
    }

    private static MultivaluedMap<String, String> said(Published like) {
        var values = new MultivaluedHashMap<String, String>();
        values.putSingle("title", like.title());
        values.putSingle("description", like.description());
        values.putSingle("category", like.category());
        values.putSingle("place", like.place());
        values.putSingle("when", like.when());
        values.put("days", like.days().stream().map(Enum::name).toList());
        values.put("times", like.times().stream().map(Enum::name).toList());
        values.putSingle("audience", like.audience().name());
        return values;
    }

    private Form filled(MultivaluedMap<String, String> values, Map<String, @Nullable Object> more) {
        more.forEach((field, value) -> values.putSingle(field, value == null ? "" : value.toString()));
        return forms.start(values);
    }
}
