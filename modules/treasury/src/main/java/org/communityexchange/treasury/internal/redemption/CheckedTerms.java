package org.communityexchange.treasury.internal.redemption;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CapPeriod;
import org.communityexchange.treasury.RedemptionTerms;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Terms in which every field was looked at. */
record CheckedTerms(
        int rateCents,
        int capCredits,
        CapPeriod capPeriod,
        int automaticUpToCents,
        List<UUID> offers,
        @Nullable String payer,
        LocalDate from,
        LocalDate until,
        String reason) {

    static final int RATE_MAX = 1_000;
    static final int CAP_MAX = 1_000_000;
    static final int AUTOMATIC_MAX = 10_000_000;
    static final int YEARS = 3;
    static final int REASON_MAX = 1_000;

    /**
     * @param today where the organisation is
     * @param own its offers that may be chosen
     * @param organisations ids of all that could pay
     * @throws InvalidInput naming every field that cannot be used
     */
    static CheckedTerms of(
            RedemptionTerms said,
            OrganisationId organisation,
            LocalDate today,
            Collection<UUID> own,
            Collection<String> organisations) {
        var refusals = new Refusals();
        var rate = refusals.whole("rateCents", "Cents for a credit", said.rateCents(), 1, RATE_MAX);
        var cap = refusals.whole("capCredits", "Credits in one period", said.capCredits(), 1, CAP_MAX);
        var period = refusals.chosen("capPeriod", "How long the cap counts", said.capPeriod());
        var automatic = refusals.optionalWhole(
                "automaticUpToCents", "Without anybody's word up to", said.automaticUpToCents(), 0, AUTOMATIC_MAX);
        var offers = said.offers() == null
                ? List.<UUID>of()
                : said.offers().stream().distinct().toList();
        if (!own.containsAll(offers)) {
            refusals.refuse("offers", "Choose among the organisation's own offers that have a price.");
        }
        var payer = said.payer() == null || said.payer().isBlank()
                ? null
                : said.payer().strip();
        if (payer != null && payer.equals(organisation.value())) {
            refusals.refuse("payer", "An organisation does not pay its own claims. Choose another.");
        } else if (payer != null && !organisations.contains(payer)) {
            refusals.refuse("payer", "There is no such organisation.");
        }
        var from = refusals.chosen("from", "First day", said.from());
        var until = refusals.chosen("until", "Last day", said.until());
        if (from != null && from.isBefore(today)) {
            refusals.refuse("from", "“First day” is today or later.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            refusals.refuse("until", "“Last day” is not before the first.");
        }
        if (from != null && until != null && until.isAfter(from.plusYears(YEARS))) {
            refusals.refuse("until", "“Last day” is at most " + YEARS + " years after the first.");
        }
        var reason = refusals.text("reason", "Why", said.reason(), REASON_MAX);
        refusals.throwIfAny();
        return new CheckedTerms(
                rate, cap, period, automatic == null ? 0 : automatic, offers, payer, from, until, reason);
    }
}
