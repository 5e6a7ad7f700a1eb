package org.communityexchange.treasury.internal.grant;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.GiftReceiver;
import org.communityexchange.treasury.GrantCredits;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A grant in which every field was looked at; whether issuer and receiver are there is asked apart. */
record CheckedGrant(
        String issuer,
        GiftReceiver to,
        int credits,
        String decision,
        String reference,
        LocalDate decidedOn,
        boolean besideBudgets) {

    static final int CREDITS_MAX = 100_000;
    static final int DECISION_MAX = 2_000;
    static final int REFERENCE_MAX = 60;
    static final int REASON_MAX = 1_000;

    /**
     * @param today a day on which it is already the decision's day somewhere in the exchange
     * @throws InvalidInput naming every field that cannot be used
     */
    static CheckedGrant of(GrantCredits said, LocalDate today) {
        var refusals = new Refusals();
        var issuer = refusals.text("issuer", "Whose credits", said.issuer(), 64);
        if (!issuer.isEmpty() && !OrganisationId.isValid(issuer)) {
            refusals.refuse("issuer", "There is no such organisation.");
        }
        var to = exactlyOne(said, refusals);
        var credits = refusals.whole("credits", "Credits", said.credits(), 1, CREDITS_MAX);
        var decision = refusals.text("decision", "What was decided", said.decision(), DECISION_MAX);
        var reference = refusals.text("reference", "Reference", said.reference(), REFERENCE_MAX);
        var decidedOn = refusals.chosen("decidedOn", "Decided on", said.decidedOn());
        if (decidedOn != null && decidedOn.isAfter(today)) {
            refusals.refuse("decidedOn", "“Decided on” is today or earlier.");
        }
        refusals.throwIfAny();
        return new CheckedGrant(
                issuer, to, credits, decision, reference, decidedOn, Boolean.TRUE.equals(said.besideBudgets()));
    }

    private static GiftReceiver exactlyOne(GrantCredits said, Refusals refusals) {
        var to = said.to();
        var named = to == null
                ? 0
                : Stream.of(to.person() != null, to.organisation() != null, Boolean.TRUE.equals(to.pot()))
                        .filter(Boolean::booleanValue)
                        .count();
        if (to == null || named != 1) {
            refusals.refuse("to", "Name one receiver: a person, an organisation or the solidarity pot.");
            return GiftReceiver.ofPot();
        }
        if (to.organisation() != null && !OrganisationId.isValid(to.organisation())) {
            refusals.refuse("to", "There is no such organisation.");
        }
        return to;
    }
}
