package org.communityexchange.kernel.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate which organisation a session belongs to; outside any, a name no organisation can have. */
@PersistenceUnitExtension
@RequestScoped
class OrganisationResolver implements TenantResolver {

    /** Upper case, so that {@link OrganisationId} refuses it and no row carries it. */
    static final String NONE = "NONE";

    private final TenantContext context;

    OrganisationResolver(TenantContext context) {
        this.context = context;
    }

    @Override
    public String getDefaultTenantId() {
        return NONE;
    }

    @Override
    public String resolveTenantId() {
        return context.organisation().map(OrganisationId::value).orElse(NONE);
    }
}
