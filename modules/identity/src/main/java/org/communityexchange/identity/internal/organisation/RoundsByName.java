package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** In the order of the names. Without a transaction of its own, because each organisation has its own. */
@ApplicationScoped
class RoundsByName implements Rounds {

    private static final Logger LOG = Logger.getLogger(RoundsByName.class);

    private final Organisations organisations;
    private final Tenants tenants;

    RoundsByName(Organisations organisations, Tenants tenants) {
        this.organisations = organisations;
        this.tenants = tenants;
    }

    @Override
    public void inEach(String name, Consumer<OrganisationView> work) {
        go(name, (id, organisation) -> tenants.runAs(id, null, () -> work.accept(organisation)));
    }

    @Override
    public <T> void forEach(String name, Supplier<? extends Collection<T>> found, Consumer<? super T> work) {
        go(name, (id, organisation) -> {
            Collection<T> all = tenants.call(id, null, found::get);
            RuntimeException failure = null;
            for (var each : all) {
                try {
                    tenants.runAs(id, null, () -> work.accept(each));
                } catch (RuntimeException trouble) {
                    failure = with(failure, trouble);
                }
            }
            if (failure != null) {
                throw failure;
            }
        });
    }

    private void go(String name, Turn turn) {
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        for (var organisation : all) {
            try {
                turn.take(new OrganisationId(organisation.id()), organisation);
            } catch (RuntimeException trouble) {
                LOG.errorf(trouble, "%s failed in %s", name, organisation.id());
            }
        }
    }

    /** The first failure, which tells of the others. */
    private static RuntimeException with(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }

    private interface Turn {
        void take(OrganisationId id, OrganisationView organisation);
    }
}
