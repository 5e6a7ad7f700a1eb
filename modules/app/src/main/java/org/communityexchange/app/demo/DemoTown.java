package org.communityexchange.app.demo;

import io.quarkus.runtime.StartupEvent;
import org.communityexchange.identity.Organisations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Builds the town when the demo is on and the exchange is empty; otherwise does nothing. */
@ApplicationScoped
class DemoTown {

    private static final Logger LOG = Logger.getLogger(DemoTown.class);

    private final boolean demo;
    private final Organisations organisations;
    private final DemoPeople people;
    private final DemoFunding funding;
    private final DemoHistory history;
    private final DemoPromises promises;
    private final DemoKindness kindness;
    private final DemoContributions contributions;
    private final DemoClaims claims;
    private final DemoCounter counter;
    private final DemoWorkshop workshop;
    private final DemoNight nights;

    DemoTown(
            @ConfigProperty(name = "exchange.web.demo", defaultValue = "false") boolean demo,
            Organisations organisations,
            DemoPeople people,
            DemoFunding funding,
            DemoHistory history,
            DemoPromises promises,
            DemoKindness kindness,
            DemoContributions contributions,
            DemoClaims claims,
            DemoCounter counter,
            DemoWorkshop workshop,
            DemoNight nights) {
        this.demo = demo;
        this.organisations = organisations;
        this.people = people;
        this.funding = funding;
        this.history = history;
        this.promises = promises;
        this.kindness = kindness;
        this.contributions = contributions;
        this.claims = claims;
        this.counter = counter;
        this.workshop = workshop;
        this.nights = nights;
    }

    void build(@Observes StartupEvent started) {
        if (!demo || !organisations.all().isEmpty()) {
            return;
        }
        people.moveIn();
        funding.begin();
        history.happen();
        promises.happen();
        kindness.happen();
        contributions.happen();
        claims.happen();
        counter.open();
        workshop.plan();
        nights.pass();
        LOG.info("The demo town is built: three organisations, made-up people and their first weeks.");
    }
}
