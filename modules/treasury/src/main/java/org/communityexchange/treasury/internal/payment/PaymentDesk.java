package org.communityexchange.treasury.internal.payment;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether cards are taken, by which provider, and for which organisation. Said by settings only. */
@ApplicationScoped
class PaymentDesk {

    private static final String OFF = "none";

    private final List<PaymentProvider> providers;
    private final String chosen;
    private final Optional<String> custodian;

    PaymentDesk(
            @All List<PaymentProvider> providers,
            @ConfigProperty(name = "exchange.payments.provider", defaultValue = OFF) String chosen,
            @ConfigProperty(name = "exchange.payments.custodian") Optional<String> custodian) {
        this.providers = providers;
        this.chosen = chosen.strip();
        this.custodian = custodian;
    }

    /** A setting that is missing or wrong is said at start, not when somebody pays. */
    void check(@Observes StartupEvent started) {
        if (isOn()) {
            provider().check();
            custodian();
        }
    }

    boolean isOn() {
        return !chosen.equals(OFF);
    }

    /** @throws ProblemException 404 {@code cards-not-taken} when none is */
    PaymentProvider provider() {
        if (!isOn()) {
            throw notTaken();
        }
        return providers.stream()
                .filter(provider -> provider.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("exchange.payments.provider is none of ours: " + chosen));
    }

    /** Whose account it is, and so who keeps the cash. */
    OrganisationId custodian() {
        return custodian
                .map(String::strip)
                .map(OrganisationId::new)
                .orElseThrow(() -> new IllegalStateException(
                        "Taking cards needs exchange.payments.custodian: the organisation whose account it is"));
    }

    static ProblemException notTaken() {
        return new ProblemException(TreasuryProblem.CARDS_NOT_TAKEN, "Cards are not taken here.");
    }
}
