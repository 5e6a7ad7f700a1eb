package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.IdentityMessages;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.ViewerView;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The links to people, seats, settings and the audit trail, for those who may follow them here today. */
@ApplicationScoped
class PeopleNavigation implements Navigation {

    private static final int FIRST = 50;

    private final CurrentPerson me;
    private final Here here;
    private final MembershipService memberships;
    private final IdentityMessages messages;

    PeopleNavigation(CurrentPerson me, Here here, MembershipService memberships, IdentityMessages messages) {
        this.me = me;
        this.here = here;
        this.memberships = memberships;
        this.messages = messages;
    }

    @Override
    public List<NavigationLink> links(ViewerView viewer) {
        var links = new ArrayList<NavigationLink>();
        here.find().ifPresent(organisation -> {
            var base = "/o/" + organisation.id();
            add(links, Right.SEE_MEMBERS, base + "/people", messages.nav_people(), "people", 0);
            if (me.may(Right.ADMIT_MEMBERS)) {
                var waiting = memberships.countWaiting();
                add(links, Right.ADMIT_MEMBERS, base + "/people/requests", messages.nav_requests(), "queue", waiting);
            }
            add(links, Right.APPOINT, base + "/seats", messages.nav_seats(), "right", 0);
            add(links, Right.CONFIGURE, base + "/settings", messages.nav_settings(), "edit", 0);
            add(links, Right.READ_AUDIT, base + "/audit", messages.nav_audit(), "books", 0);
        });
        return links;
    }

    private void add(List<NavigationLink> links, Right right, String href, String label, String icon, long waiting) {
        if (me.may(right)) {
            links.add(new NavigationLink(href, label, icon, waiting, FIRST + links.size()));
        }
    }
}
