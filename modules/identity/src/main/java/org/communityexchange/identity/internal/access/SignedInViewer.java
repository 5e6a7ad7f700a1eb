package org.communityexchange.identity.internal.access;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.IdentityMessages;
import org.communityexchange.web.OrganisationLink;
import org.communityexchange.web.Viewer;
import org.communityexchange.web.ViewerView;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the layout who is looking, where they belong, and in which organisation the page is. */
@ApplicationScoped
class SignedInViewer implements Viewer {

    private final CurrentPerson me;
    private final Organisations organisations;
    private final Here here;
    private final IdentityMessages messages;

    SignedInViewer(CurrentPerson me, Organisations organisations, Here here, IdentityMessages messages) {
        this.me = me;
        this.organisations = organisations;
        this.here = here;
        this.messages = messages;
    }

    @Override
    public ViewerView view() {
        var links = me.find().isEmpty()
                ? List.<OrganisationLink>of()
                : organisations.belongings().stream()
                        .map(belonging -> link(belonging.organisation(), belonging.seats()))
                        .toList();
        var current = here.find().map(organisation -> links.stream()
                .filter(link -> link.id().equals(organisation.id()))
                .findFirst()
                .orElseGet(() -> link(organisation, List.of())));
        return me.find()
                .map(person -> new ViewerView(person.displayName(), person.initials(), true, links, current))
                .orElseGet(() -> new ViewerView("", "", false, List.of(), current));
    }

    private OrganisationLink link(OrganisationView organisation, List<SeatKind> seats) {
        return new OrganisationLink(
                organisation.id(),
                organisation.name(),
                seats.stream().map(messages::seat_kind).toList(),
                "/o/" + organisation.id());
    }
}
