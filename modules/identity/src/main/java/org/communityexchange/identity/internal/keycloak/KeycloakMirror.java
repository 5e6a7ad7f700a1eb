package org.communityexchange.identity.internal.keycloak;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.job.Jobs;
import org.communityexchange.kernel.tenancy.OrganisationId;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Owes Keycloak what changed here, in the caller's transaction. Each change is owed by itself: the job looks at the state as
 * it is when it runs, so the last one wins whatever the order.
 */
@ApplicationScoped
public class KeycloakMirror {

    private final Jobs jobs;

    KeycloakMirror(Jobs jobs) {
        this.jobs = jobs;
    }

    /** An organisation was admitted, renamed, suspended or opened again. */
    public void organisationChanged(OrganisationId id) {
        jobs.enqueue(MirrorOrganisation.NAME, id + "/" + Ids.next(), id.value());
    }

    /** Somebody's memberships changed, or they signed in for the first time. */
    public void personChanged(PersonId person) {
        jobs.enqueue(MirrorPerson.NAME, person + "/" + Ids.next(), person.toString());
    }
}
