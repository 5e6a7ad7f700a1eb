package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.ViewerView;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Other organisations' claims for stewards, who have no treasury page to find them on. Asks nothing, as it is on every page. */
@ApplicationScoped
class ApprovalNavigation implements Navigation {

    private static final int ORDER = 51;

    private final ClaimMessages words;
    private final CurrentPerson me;

    ApprovalNavigation(ClaimMessages words, CurrentPerson me) {
        this.words = words;
        this.me = me;
    }

    @Override
    public List<NavigationLink> links(ViewerView viewer) {
        return viewer
                .current()
                .filter(organisation -> me.may(Right.APPROVE_CLAIMS) && !me.may(Right.READ_TREASURY))
                .map(organisation -> new NavigationLink(
                        "/o/" + organisation.id() + "/treasury/approvals", words.claims(), "wallet", ORDER))
                .stream()
                .toList();
    }
}
