package org.communityexchange.treasury.internal.home;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.ViewerView;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** In the second row of the header: the treasury for whoever may read it, and what the council decides about money. */
@ApplicationScoped
class TreasuryNavigation implements Navigation {

    private final TreasuryMessages words;
    private final CurrentPerson me;

    TreasuryNavigation(TreasuryMessages words, CurrentPerson me) {
        this.words = words;
        this.me = me;
    }

    @Override
    public List<NavigationLink> links(ViewerView viewer) {
        return viewer
                .current()
                .filter(organisation -> me.may(Right.READ_TREASURY))
                .map(organisation ->
                        new NavigationLink("/o/" + organisation.id() + "/treasury", words.nav(), "books", 50))
                .stream()
                .toList();
    }
}
