package org.communityexchange.pool.internal.publication;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.ScreeningKind;
import org.communityexchange.pool.Screenings;

import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the real words of sensitive help from those they are not for. Of an offer they are for the members of its
 * organisation, who may want it; of a need for the stewards and for those who were checked for it, who may answer it; of both
 * for whoever published it.
 */
@ApplicationScoped
public class Veil {

    private final Categories categories;
    private final Screenings screenings;
    private final CurrentPerson me;

    Veil(Categories categories, Screenings screenings, CurrentPerson me) {
        this.categories = categories;
        this.screenings = screenings;
        this.me = me;
    }

    public Category category(Publication publication) {
        return categories.find(publication.category()).orElseThrow();
    }

    /** Whether whoever asks reads the private title in place of what the offer says. */
    public boolean hidesOffer(Publication offer) {
        return category(offer).isSensitive() && !me.may(Right.SEE_MEMBERS) && !isTheirs(offer);
    }

    /**
     * Whether whoever asks reads the private title in place of what the need says.
     *
     * @param checks what {@link #checksFor} says
     */
    public boolean hidesNeed(Publication need, Set<ScreeningKind> checks) {
        return category(need).isSensitive()
                && !isTheirs(need)
                && !me.may(Right.SCREEN_MEMBERS)
                && !mayTake(need, checks);
    }

    /** Whether whoever asks may do what it is about: a member, with the check it asks for. */
    public boolean mayTake(Publication publication, Set<ScreeningKind> checks) {
        var asked = category(publication).screening();
        return me.may(Right.COMMIT) && (asked == null || checks.contains(asked));
    }

    /** The checks of whoever asks that count today: asked for once for a whole list, and only when one of it is sensitive. */
    public Set<ScreeningKind> checksFor(Collection<? extends Publication> shown) {
        return me.may(Right.COMMIT)
                        && shown.stream().anyMatch(one -> category(one).isSensitive())
                ? screenings.of(me.id().value())
                : Set.of();
    }

    /** What stands in other records, on paper and in letters for it: never the real words of something sensitive. */
    public String publicTitle(Publication publication) {
        var category = category(publication);
        return category.privateTitle() == null ? publication.title() : category.privateTitle();
    }

    private boolean isTheirs(Publication publication) {
        return me.find()
                .map(asking -> asking.id().value().equals(publication.person())
                        || asking.id().value().equals(publication.publishedBy()))
                .orElse(false);
    }
}
