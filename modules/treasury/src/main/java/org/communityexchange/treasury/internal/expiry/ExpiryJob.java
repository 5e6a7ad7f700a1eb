package org.communityexchange.treasury.internal.expiry;

import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.ledger.EndingCredits;
import org.communityexchange.ledger.EndingCredits.Ending;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks every morning at what ends. Each wallet and lot in a transaction of its own: one trouble does not stop the rest. */
@ApplicationScoped
class ExpiryJob implements RecurringJob {

    private static final int AT_ONCE = 500;

    /** Only people's wallets: what an organisation received for a meal it served does not end, and neither does the pot. */
    private static final Pattern A_PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EndingCredits ending;
    private final ExpiryService expiry;
    private final Tenants tenants;
    private final Clock clock;

    ExpiryJob(EndingCredits ending, ExpiryService expiry, Tenants tenants, Clock clock) {
        this.ending = ending;
        this.expiry = expiry;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "treasury.credits-that-end";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(7, 30);
    }

    @Override
    public void run() {
        var until = clock.instant().plus(ExpiryService.FIRST_NOTICE);
        var failure = (RuntimeException) null;
        for (var part = after(null, until); !part.isEmpty(); part = after(part.get(part.size() - 1), until)) {
            for (var one : part) {
                if (!A_PERSON.matcher(one.wallet().owner()).matches()) {
                    continue;
                }
                try {
                    // On the owner's behalf, because only they may see what they were told.
                    var owner = UUID.fromString(one.wallet().owner());
                    tenants.runAs(null, owner, () -> expiry.lookAt(one));
                } catch (RuntimeException trouble) {
                    failure = trouble;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private java.util.List<Ending> after(@Nullable Ending last, java.time.Instant until) {
        return ending.before(until, last, AT_ONCE);
    }
}
