package org.communityexchange.treasury.internal.home;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryFigures;
import org.communityexchange.treasury.TreasuryFigures.Home;
import org.communityexchange.treasury.TreasuryRoom;
import org.communityexchange.treasury.TreasuryRoom.Door;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an organisation's treasurer opens first. */
@Path("/o/{organisation}/treasury")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TreasuryPages {

    @CheckedTemplate(basePath = "treasury/home")
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(OrganisationView organisation, List<Door> doors, Home figures);
    }

    private final Organisations organisations;
    private final TreasuryFigures figures;
    private final List<TreasuryRoom> rooms;

    TreasuryPages(Organisations organisations, TreasuryFigures figures, @All List<TreasuryRoom> rooms) {
        this.organisations = organisations;
        this.figures = figures;
        this.rooms = rooms;
    }

    @GET
    @Needs(Right.READ_TREASURY)
    public TemplateInstance home(@PathParam("organisation") String organisation) {
        var here = new OrganisationId(organisation);
        var doors = rooms.stream()
                .map(room -> room.door(here))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Door::order))
                .toList();
        return Templates.home(organisations.require(here), doors, figures.of(here));
    }
}
