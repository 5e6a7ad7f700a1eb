package org.communityexchange.kernel.tenancy;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/**
 * Inside which organisation, and as which person, the current request or job works. Both are told to the database at the
 * start of every transaction, where row-level security reads them; with neither, no tenant-owned row can be seen.
 */
@RequestScoped
public class TenantContext {

    private OrganisationId organisation;
    private UUID person;

    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** @throws IllegalStateException outside an organisation: a programming error, never a user's */
    public OrganisationId requireOrganisation() {
        return organisation().orElseThrow(() -> new IllegalStateException("No organisation in this context"));
    }

    /** The signed-in person who acts, whoever it is for. */
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /**
     * Enters an organisation for the rest of the request. Background work uses {@link Tenants#runAs} instead.
     *
     * @throws IllegalStateException when the context is already inside another organisation
     */
    public void enter(OrganisationId entered) {
        if (organisation != null && !organisation.equals(entered)) {
            throw new IllegalStateException("Already inside another organisation");
        }
        organisation = entered;
    }

    /** Says who acts. */
    public void actingAs(UUID signedIn) {
        person = signedIn;
    }
}
