package org.communityexchange.identity.internal.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.identity.internal.Here;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How a member's profile looks to others. */
@Path("/o/{organisation}")
@Produces(MediaType.TEXT_HTML)
class PersonPages {

    /** What the page of a person offers to whoever looks. */
    public record Doors(boolean mine, boolean tie, boolean end) {}

    @CheckedTemplate(basePath = "identity/person")
    static class Templates {
        static native TemplateInstance person(
                OrganisationView organisation, PersonView member, Profile profile, List<SeatKind> seats, Doors doors);
    }

    private final Profiles profiles;
    private final People people;
    private final Seats seats;
    private final CurrentPerson me;
    private final Here here;

    PersonPages(Profiles profiles, People people, Seats seats, CurrentPerson me, Here here) {
        this.profiles = profiles;
        this.people = people;
        this.seats = seats;
        this.me = me;
        this.here = here;
    }

    @GET
    @Path("people/{person}")
    @Needs(Right.SEE_MEMBERS)
    public TemplateInstance person(@PathParam("person") UUID id) {
        var person = new PersonId(id);
        var profile = profiles.ofMember(person);
        var held = seats.heldBy(List.of(person)).getOrDefault(person, List.of());
        var mine = person.equals(me.id());
        return Templates.person(
                here.organisation(),
                people.require(person),
                profile,
                held,
                new Doors(mine, me.may(Right.ACT_FOR_MEMBERS), !mine && me.may(Right.APPOINT)));
    }
}
