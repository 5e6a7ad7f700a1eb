package org.communityexchange.kernel.time;

import io.quarkus.arc.DefaultBean;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one place the machine's clock is read. Everything else injects {@link Clock}, so that tests can set it. */
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    ExchangeClock clock() {
        return new ExchangeClock(Clock.systemUTC());
    }
}
