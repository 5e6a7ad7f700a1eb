package org.communityexchange.treasury.internal.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.TreasuryProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Stripe's hosted Checkout and its signed webhooks. What a webhook says is read from its JSON and not from the library's
 * classes, so that an account whose API version is newer than the library is understood all the same.
 */
@ApplicationScoped
class StripeProvider implements PaymentProvider {

    static final String NAME = "stripe";

    /** Marks what we open, in an account that may also serve others. */
    private static final String ORDER = "exchange_order";

    private static final String CURRENCY = "cad";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final Logger LOG = Logger.getLogger(StripeProvider.class);

    private final ObjectMapper json;
    private final Clock clock;
    private final Optional<String> secretKey;
    private final Optional<String> webhookSecret;
    private final Optional<String> apiBase;
    private final long tolerance;

    StripeProvider(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "exchange.payments.stripe.secret-key") Optional<String> secretKey,
            @ConfigProperty(name = "exchange.payments.stripe.webhook-secret") Optional<String> webhookSecret,
            @ConfigProperty(name = "exchange.payments.stripe.api-base") Optional<String> apiBase,
            @ConfigProperty(name = "exchange.payments.stripe.tolerance-seconds", defaultValue = "300") long tolerance) {
        this.json = json;
        this.clock = clock;
        this.secretKey = secretKey;
        this.webhookSecret = webhookSecret;
        this.apiBase = apiBase;
        this.tolerance = tolerance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check() {
        // With a blank secret or no tolerance, anybody could sign, or say again what was signed once.
        if (isBlank(secretKey) || isBlank(webhookSecret) || tolerance < 1) {
            throw new IllegalStateException("Taking cards with Stripe needs exchange.payments.stripe.secret-key,"
                    + " exchange.payments.stripe.webhook-secret and, if set, a positive"
                    + " exchange.payments.stripe.tolerance-seconds");
        }
    }

    private static boolean isBlank(Optional<String> setting) {
        return setting.map(String::isBlank).orElse(true);
    }

    @Override
    public Checkout open(Asked asked) {
        var order = asked.order().toString();
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(order)
                .putMetadata(ORDER, order)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(ORDER, order)
                        .build())
                .setSuccessUrl(asked.returnTo())
                .setCancelUrl(asked.returnTo())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency(CURRENCY)
                                .setUnitAmount(asked.cents())
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName(asked.what())
                                        .build())
                                .build())
                        .build())
                .build();
        try {
            // The same order never opens two pages, however often it is asked for.
            var once = RequestOptions.builder().setIdempotencyKey(order).build();
            var session = client().v1().checkout().sessions().create(params, once);
            return new Checkout(session.getId(), session.getUrl());
        } catch (StripeException e) {
            LOG.errorf("Stripe opened no page for order %s: %s", order, e.getMessage());
            throw new ProblemException(
                    TreasuryProblem.PROVIDER_UNAVAILABLE, "The card provider does not answer. Nothing was charged.");
        }
    }

    private StripeClient client() {
        var client = StripeClient.builder()
                .setApiKey(secretKey.orElseThrow())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(1);
        apiBase.ifPresent(client::setApiBase);
        return client.build();
    }

    @Override
    public Told read(String body, @Nullable String signature) {
        if (signature == null) {
            throw refused();
        }
        var secret = webhookSecret.orElseThrow();
        try {
            Webhook.Signature.verifyHeader(body, signature, secret, tolerance, clock);
        } catch (SignatureVerificationException | IndexOutOfBoundsException | NumberFormatException wrong) {
            // The library takes a header apart before it looks whether that can be done.
            throw refused();
        }
        try {
            return told(json.readTree(body));
        } catch (JsonProcessingException unreadable) {
            throw new ProblemException(KernelProblem.MALFORMED, "This is no JSON.");
        }
    }

    private static ProblemException refused() {
        return new ProblemException(TreasuryProblem.SIGNATURE_REFUSED, "The signature is missing, wrong or too old.");
    }

    private static Told told(JsonNode event) {
        var type = event.path("type").asText("");
        var object = event.path("data").path("object");
        var isSession = type.startsWith("checkout.session.");
        var order = orderOf(object);
        var status = object.path(isSession ? "payment_status" : "status").asText("");
        return new Told(
                event.path("id").asText(""),
                type,
                isSession && order == null ? Meaning.NOTHING : meaning(type, status),
                order,
                isSession ? object.path("id").asText(null) : null,
                object.path("payment_intent").asText(null),
                object.path(isSession ? "amount_total" : "amount").asLong(),
                object.path("currency").asText(""),
                status);
    }

    private static Meaning meaning(String type, String status) {
        if (type.startsWith("charge.dispute.")) {
            return Meaning.DISPUTED;
        }
        return switch (type) {
            case "checkout.session.completed" ->
                switch (status) {
                    case "paid" -> Meaning.SETTLED;
                    case "unpaid" -> Meaning.PENDING;
                    default -> Meaning.UNKNOWN_STATUS;
                };
            case "checkout.session.async_payment_succeeded" ->
                status.equals("paid") ? Meaning.SETTLED : Meaning.UNKNOWN_STATUS;
            case "checkout.session.async_payment_failed" -> Meaning.FAILED;
            case "checkout.session.expired" -> Meaning.EXPIRED;
            case "charge.refunded" -> Meaning.REFUNDED;
            default -> Meaning.NOTHING;
        };
    }

    private static @Nullable UUID orderOf(JsonNode object) {
        try {
            var named = object.path("metadata").path(ORDER).asText("");
            return named.isEmpty() ? null : UUID.fromString(named);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
