package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.StewardMarks;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.pool.internal.words.RotaMessages;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.ViewerView;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The rota, a steward's queue, what waits elsewhere, counters and an organisation's wallet, in the second row of the header. */
@ApplicationScoped
class PoolNavigation implements Navigation {

    private final StewardMarks marks;
    private final PoolMessages words;
    private final RotaMessages rota;
    private final CurrentPerson me;

    PoolNavigation(StewardMarks marks, PoolMessages words, RotaMessages rota, CurrentPerson me) {
        this.marks = marks;
        this.words = words;
        this.rota = rota;
        this.me = me;
    }

    @Override
    public List<NavigationLink> links(ViewerView viewer) {
        var links = new ArrayList<NavigationLink>();
        var waiting = viewer.signedIn() ? marks.mine() : StewardMarks.Marks.NONE;
        if (waiting.decidesForOthers()) {
            links.add(new NavigationLink("/relief", words.nav_others(), "help", waiting.others(), 16));
        }
        viewer.current().ifPresent(organisation -> {
            var home = "/o/" + organisation.id();
            if (me.may(Right.CONFIRM)) {
                links.add(new NavigationLink(home + "/queue", words.nav_queue(), "queue", waiting.queue(), 10));
                links.add(new NavigationLink(
                        home + "/disputes", words.nav_disputes(), "waiting", waiting.disputes(), 15));
                links.add(new NavigationLink(home + "/needs/unanswered", words.nav_unanswered(), "need", 24));
            }
            if (me.may(Right.SCREEN_MEMBERS)) {
                links.add(new NavigationLink(home + "/screenings", words.nav_screenings(), "confirmed", 26));
            }
            if (me.may(Right.SERVE_SPENDS)) {
                links.add(new NavigationLink(home + "/spends", words.nav_spends(), "meal", 20));
            }
            if (me.may(Right.RUN_COUNTERS)) {
                links.add(new NavigationLink(home + "/counter-seats", words.nav_counters(), "meal", 22));
            }
            if (me.may(Right.COMMIT)) {
                links.add(new NavigationLink(home + "/rota", rota.rota(), "day", 28));
            }
            if (me.may(Right.PLAN_EVENTS)) {
                links.add(new NavigationLink(home + "/events", words.nav_events(), "day", 30));
            }
            if (me.may(Right.CONFIGURE)) {
                links.add(new NavigationLink(home + "/promise-policy", words.nav_promise_policy(), "edit", 50));
            }
            if (me.may(Right.READ_ORGANISATION_WALLET)) {
                links.add(new NavigationLink(
                        home + "/wallet", words.nav_organisation_wallet(organisation.name()), "wallet", 40));
            }
        });
        return links;
    }
}
