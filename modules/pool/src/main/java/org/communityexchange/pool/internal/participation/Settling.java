package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.ReleaseHold;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;
import org.communityexchange.pool.internal.words.ParticipationMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends places, once each: what was set aside is passed on or goes back. In the caller's transaction, under the event's lock. */
@ApplicationScoped
class Settling {

    /** Who acts where time decides. */
    private static final UUID THE_EXCHANGE_ITSELF = new UUID(0, 0);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final ParticipationRows rows;
    private final Ledger ledger;
    private final GuestLetters letters;
    private final ParticipationMessages words;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Settling(
            ParticipationRows rows,
            Ledger ledger,
            GuestLetters letters,
            ParticipationMessages words,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.letters = letters;
        this.words = words;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Several wallets change in one transaction: their accounts first, in the order everybody uses.
     *
     * @param several places that end
     * @param next people for whom credits may be set aside
     */
    void lock(List<Row> several, Collection<UUID> next) {
        var accounts = new ArrayList<AccountRef>();
        several.stream().filter(row -> row.credits() > 0).forEach(row -> {
            accounts.add(AccountRef.wallet(row.person()));
            accounts.add(AccountRef.held(row.person()));
        });
        if (!accounts.isEmpty()) {
            accounts.add(AccountRef.wallet(here()));
        }
        next.forEach(person -> {
            accounts.add(AccountRef.wallet(person));
            accounts.add(AccountRef.held(person));
        });
        if (!accounts.isEmpty()) {
            ledger.lock(accounts.stream().distinct().toList());
        }
    }

    /**
     * Ends one. When others gave it back, or say that the credits stay, its person reads so.
     *
     * @param keep whether the organisation gets the credits; they go back otherwise
     * @param by who says so, or null for the exchange itself
     * @throws ProblemException 409 {@code participation-settled} when it ended before
     */
    void end(Row row, ParticipationState outcome, boolean keep, @Nullable UUID by, String reason) {
        if (!row.isGoing()) {
            throw settled(row);
        }
        var kept = keep && row.credits() > 0;
        var transfer = row.credits() == 0 ? null : TransferIds.of(kept ? "capture" : "release", here(), row.id());
        rows.close(row.id(), outcome, kept, by, transfer, reason, clock.instant());
        if (transfer != null) {
            move(row, kept, transfer, by == null ? THE_EXCHANGE_ITSELF : by);
        }
        audit.record(Act.of(act(outcome), row.id(), row.person(), words(row, kept))
                .because(reason.isEmpty() ? null : reason));
        if (by != null && !by.equals(row.person()) && !by.equals(row.enteredBy())) {
            tell(row, outcome, kept, reason);
        }
    }

    private void tell(Row row, ParticipationState outcome, boolean kept, String reason) {
        var day = DAY.format(row.heldOn());
        var path = "/o/" + here() + "/participations/" + row.id();
        if (outcome == ParticipationState.WITHDRAWN) {
            letters.owe(
                    row.guest(),
                    "place-given-back/" + row.id(),
                    words.given_back_subject(row.title(), day),
                    words.given_back_letter(row.title(), day, row.credits(), reason),
                    path);
        } else if (outcome == ParticipationState.MISSED && kept) {
            letters.owe(
                    row.guest(),
                    "place-credits-kept/" + row.id(),
                    words.kept_subject(row.title(), day),
                    words.kept_letter(row.title(), day, row.credits()),
                    path);
        }
    }

    private void move(Row row, boolean kept, TransferId transfer, UUID actor) {
        var hold = row.hold();
        if (hold == null) {
            throw new IllegalStateException("Credits without a transfer that set them aside");
        }
        if (kept) {
            ledger.capture(new CaptureHold(
                    transfer, hold, AccountRef.wallet(here()), new Cause("SPEND_CAPTURED", row.id(), actor)));
        } else {
            ledger.release(new ReleaseHold(transfer, hold, new Cause("SPEND_RELEASED", row.id(), actor)));
        }
    }

    private static ProblemException settled(Row row) {
        return new ProblemException(
                PoolProblem.PARTICIPATION_SETTLED,
                switch (row.state()) {
                    case CAME -> "It was said already that they took part.";
                    case MISSED -> "It was said already that they did not come.";
                    case WITHDRAWN -> "This place was given back.";
                    default -> "This place ended already.";
                });
    }

    private static String act(ParticipationState outcome) {
        return switch (outcome) {
            case GOING -> throw new IllegalArgumentException("Nothing ends by going on");
            case CAME -> "pool.participation-came";
            case MISSED -> "pool.participation-missed";
            case WITHDRAWN -> "pool.participation-withdrawn";
            case CALLED_OFF -> "pool.participation-called-off";
            case LAPSED -> "pool.participation-lapsed";
        };
    }

    private static String words(Row row, boolean kept) {
        if (row.credits() == 0) {
            return "A place at an event ended.";
        }
        return row.credits() + (kept ? " credits were passed on for a place at an event." : " credits went back.");
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
