package org.communityexchange.treasury;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Speaks what Stripe speaks, as far as we use it: opens a Checkout session for a form-encoded request with the right key,
 * once per idempotency key, and signs webhooks.
 */
public class StripeStandIn implements QuarkusTestResourceLifecycleManager {

    static final String CUSTODIAN = "card-town";

    private static final String KEY = "sk_test_stand_in";
    private static final String SECRET = "whsec_stand_in";

    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> ASKED = new ConcurrentHashMap<>();
    private static final AtomicBoolean DOWN = new AtomicBoolean();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/checkout/sessions", StripeStandIn::open);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        return Map.of(
                "exchange.payments.provider", "stripe",
                "exchange.payments.custodian", CUSTODIAN,
                "exchange.payments.stripe.secret-key", KEY,
                "exchange.payments.stripe.webhook-secret", SECRET,
                "exchange.payments.stripe.api-base",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Answers every request as Stripe does on a bad day. */
    static void down(boolean down) {
        DOWN.set(down);
    }

    /** What was asked for the page of this order. */
    static Map<String, String> asked(String order) {
        return ASKED.get(order);
    }

    static String session(String order) {
        return SESSIONS.get(order);
    }

    /** Header of a body signed as Stripe signs. */
    static String signature(String body, Instant at, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = at.getEpochSecond() + "." + body;
            return "t=" + at.getEpochSecond() + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signature(String body) {
        return signature(body, Instant.now(), SECRET);
    }

    /** An event about the session of an order. */
    static String event(String type, String order, String status, long cents) {
        return event("evt_" + UUID.randomUUID(), type, order, session(order), status, cents, "cad");
    }

    static String event(
            String id, String type, String order, String session, String status, long cents, String currency) {
        return """
                {"id": "%s", "object": "event", "api_version": "2099-01-01.some", "type": "%s", "livemode": false,
                 "data": {"object": {"id": "%s", "object": "checkout.session", "client_reference_id": "%s",
                   "metadata": {"exchange_order": "%s"}, "amount_total": %d, "currency": "%s",
                   "payment_intent": "pi_%s", "payment_status": "%s", "status": "complete", "url": null}}}""".formatted(id, type, session, order, order, cents, currency, order, status);
    }

    /** An event about the charge behind an order. */
    static String chargeEvent(String type, String order, long cents) {
        return """
                {"id": "evt_%s", "object": "event", "type": "%s", "data": {"object": {"id": "ch_1", "object": "charge",
                   "amount": %d, "currency": "cad", "payment_intent": "pi_%s", "status": "succeeded", "metadata": {}}}}""".formatted(UUID.randomUUID(), type, cents, order);
    }

    private static void open(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (DOWN.get()) {
            answer(exchange, 500, "{\"error\": {\"type\": \"api_error\", \"message\": \"down\"}}");
        } else if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": {\"type\": \"invalid_request_error\", \"message\": \"key\"}}");
        } else {
            var order = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var session = SESSIONS.computeIfAbsent(order, key -> "cs_test_" + UUID.randomUUID());
            ASKED.put(order, form);
            answer(exchange, 200, """
                    {"id": "%s", "object": "checkout.session", "url": "https://checkout.stripe.com/c/pay/%s",
                     "mode": "payment", "payment_status": "unpaid", "status": "open", "amount_total": %s,
                     "currency": "%s", "client_reference_id": "%s", "livemode": false}""".formatted(
                            session,
                            session,
                            form.get("line_items[0][price_data][unit_amount]"),
                            form.get("line_items[0][price_data][currency]"),
                            form.get("client_reference_id")));
        }
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
