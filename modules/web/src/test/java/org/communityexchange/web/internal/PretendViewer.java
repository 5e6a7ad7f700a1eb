package org.communityexchange.web.internal;

import io.vertx.ext.web.RoutingContext;
import org.communityexchange.web.Navigation;
import org.communityexchange.web.NavigationLink;
import org.communityexchange.web.OrganisationLink;
import org.communityexchange.web.Viewer;
import org.communityexchange.web.ViewerView;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

/** Ana, a steward of ICS, when the request carries the cookie {@code pretend=ana}; otherwise a visitor. */
@RequestScoped
class PretendViewer implements Viewer, Navigation {

    private final RoutingContext request;

    PretendViewer(RoutingContext request) {
        this.request = request;
    }

    @Override
    public ViewerView view() {
        if (request.request().getCookie("pretend") == null) {
            return ViewerView.visitor();
        }
        var ics = new OrganisationLink("ics", "ICS", List.of("steward", "treasurer"), "/o/ics");
        var hive = new OrganisationLink("hive", "The Hive", List.of(), "/o/hive");
        return new ViewerView("Ana Reyes", "AR", true, List.of(ics, hive), Optional.of(ics));
    }

    @Override
    public List<NavigationLink> links(ViewerView viewer) {
        return viewer.signedIn()
                ? List.of(
                        new NavigationLink("/o/ics/people", "People", "people", 20),
                        new NavigationLink("/o/ics/queue", "To confirm", "queue", 3, 10))
                : List.of();
    }
}
