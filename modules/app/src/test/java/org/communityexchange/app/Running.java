package org.communityexchange.app;

import org.communityexchange.local.LocalExchange;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The packaged product with all its services and the demo town, started once for all tests that need it whole. They share
 * its data: a test that makes more than a little of it makes it in an organisation and for people of its own.
 */
public final class Running implements BeforeAllCallback {

    private static LocalExchange exchange;

    @Override
    public void beforeAll(ExtensionContext context) {
        in(context);
    }

    /** The running product; the first to ask starts it, and it ends with the last test. */
    public static LocalExchange in(ExtensionContext context) {
        exchange = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(LocalExchange.class, key -> LocalExchange.forTests(), LocalExchange.class);
        return exchange;
    }

    static LocalExchange exchange() {
        return exchange;
    }

    /** One of the people of the demo, known by first name. */
    static TestLogin demo(String firstName) {
        return TestLogin.demo(exchange.keycloak(), exchange.baseUrl(), firstName);
    }

    /** A new login at the running Keycloak. */
    static TestLogin login(String firstName) {
        return TestLogin.create(exchange.keycloak(), exchange.baseUrl(), firstName);
    }
}
