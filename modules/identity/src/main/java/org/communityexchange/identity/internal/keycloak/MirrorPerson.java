package org.communityexchange.identity.internal.keycloak;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.job.JobKind;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes somebody's memberships in Keycloak as they are here. */
@ApplicationScoped
class MirrorPerson implements JobKind {

    static final String NAME = "identity.mirror-person";

    private final KeycloakDirectory keycloak;
    private final MirrorBook book;

    MirrorPerson(KeycloakDirectory keycloak, MirrorBook book) {
        this.keycloak = keycloak;
        this.book = book;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String person) {
        book.of(new PersonId(UUID.fromString(person))).ifPresent(belongings -> belongings
                .memberships()
                .forEach((organisation, active) -> keycloak.ensure(organisation).ifPresent(theirs -> {
                    if (active) {
                        keycloak.addMember(theirs, belongings.subject());
                    } else {
                        keycloak.removeMember(theirs, belongings.subject());
                    }
                })));
    }
}
