package org.communityexchange.kernel.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

/** The only door by which work that is not a web request enters an organisation. */
@ApplicationScoped
public class Tenants {

    /** {@link #call} without a result. */
    public void runAs(OrganisationId organisation, @Nullable UUID person, Runnable work) {
        call(organisation, person, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs the work in a request context and a transaction of its own, inside the organisation; a surrounding transaction
     * and context are set aside meanwhile and come back unchanged.
     *
     * @param organisation where the work acts, or null for work on exchange-wide rows only
     * @param person who acts, or null for the exchange itself
     */
    public <T> T call(@Nullable OrganisationId organisation, @Nullable UUID person, Callable<T> work) {
        var requests = Arc.container().requestContext();
        var outer = requests.getStateIfActive();
        if (outer != null) {
            requests.deactivate();
        }
        requests.activate();
        try {
            var context = Arc.container().instance(TenantContext.class).get();
            if (organisation != null) {
                context.enter(organisation);
            }
            if (person != null) {
                context.actingAs(person);
            }
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
