package org.communityexchange.identity.internal.keycloak;

import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.OrganisationId;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes Keycloak's organisation as ours is. */
@ApplicationScoped
class MirrorOrganisation implements JobKind {

    static final String NAME = "identity.mirror-organisation";

    private final KeycloakDirectory keycloak;

    MirrorOrganisation(KeycloakDirectory keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String organisation) {
        keycloak.ensure(new OrganisationId(organisation));
    }
}
