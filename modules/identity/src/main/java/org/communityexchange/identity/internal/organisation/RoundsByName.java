package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** In the order of the names. Without a transaction of its own, because each organisation has its own. */
@ApplicationScoped
class RoundsByName implements Rounds {

    private static final Logger LOG = Logger.getLogger(RoundsByName.class);

    private final OrganisationRepository organisations;
    private final Tenants tenants;

    RoundsByName(OrganisationRepository organisations, Tenants tenants) {
        this.organisations = organisations;
        this.tenants = tenants;
    }

    @Override
    public void inEach(String name, Consumer<OrganisationView> work) {
        go(
                name,
                organisations::allActive,
                (id, organisation) -> tenants.runAs(id, null, () -> work.accept(organisation)));
    }

    @Override
    public <T> void forEach(String name, Supplier<? extends Collection<T>> found, Consumer<? super T> work) {
        go(name, organisations::allActive, (id, organisation) -> each(id, found, work));
    }

    @Override
    public <T> void forEachEvenSuspended(
            String name, Function<OrganisationView, ? extends Collection<T>> found, Consumer<? super T> work) {
        go(name, organisations::all, (id, organisation) -> each(id, () -> found.apply(organisation), work));
    }

    private <T> void each(OrganisationId id, Supplier<? extends Collection<T>> found, Consumer<? super T> work) {
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
    }

    private void go(String name, Supplier<List<Organisation>> which, Turn turn) {
        var all = tenants.call(
                null, null, () -> which.get().stream().map(Organisation::view).toList());
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
