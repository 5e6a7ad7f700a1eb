package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives back what is still set aside four weeks after an event of which nobody said who came. Each event by itself, also where
 * the organisation is suspended: the credits are people's.
 */
@ApplicationScoped
class ForgottenPlacesJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 50);
    private static final int DAYS = 28;

    private final Rounds rounds;
    private final Guests guests;
    private final Clock clock;

    ForgottenPlacesJob(Rounds rounds, Guests guests, Clock clock) {
        this.rounds = rounds;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.places-nobody-settled";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        rounds.forEachEvenSuspended(name(), this::forgotten, guests::lapse);
    }

    private List<UUID> forgotten(OrganisationView here) {
        var today = clock.instant().atZone(here.zone()).toLocalDate();
        return guests.forgottenBefore(today.minusDays(DAYS));
    }
}
