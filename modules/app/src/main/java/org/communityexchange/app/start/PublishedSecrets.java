package org.communityexchange.app.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses to start with a secret that is printed in our own documentation, unless the one who starts says that this is
 * meant: a forgotten setting must not open a real exchange to whoever reads.
 */
@ApplicationScoped
class PublishedSecrets {

    private static final String ALLOWED = "allowed";

    /** Property, and the variable that sets it. */
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.of(
            "quarkus.datasource.password", "EXCHANGE_DB_APP_PASSWORD",
            "quarkus.flyway.password", "EXCHANGE_DB_OWNER_PASSWORD",
            "quarkus.oidc.credentials.secret", "EXCHANGE_OIDC_WEB_SECRET",
            "quarkus.oidc.token-state-manager.encryption-secret", "EXCHANGE_SESSION_KEY",
            "quarkus.oidc-client.credentials.secret", "EXCHANGE_OIDC_SERVICE_SECRET"));

    /** Every published value of ours begins so. */
    private static final String MARK = "demo-";

    private final Config config;
    private final String published;

    PublishedSecrets(
            Config config,
            @ConfigProperty(name = "exchange.published-secrets", defaultValue = "refused") String published) {
        this.config = config;
        this.published = published;
    }

    void look(@Observes @Priority(1) StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.NORMAL || ALLOWED.equals(published)) {
            return;
        }
        var unset = unset(name -> config.getOptionalValue(name, String.class).orElse(""));
        if (!unset.isEmpty()) {
            throw new IllegalStateException("These secrets still have the values printed in the documentation: "
                    + String.join(", ", unset)
                    + ". Set them, or set EXCHANGE_PUBLISHED_SECRETS=allowed on a machine that nobody else reaches.");
        }
    }

    /** The variables whose property still has a published value, or none. */
    static List<String> unset(Function<String, String> value) {
        return VARIABLES.entrySet().stream()
                .filter(secret -> {
                    var set = value.apply(secret.getKey());
                    return set.isBlank() || set.startsWith(MARK);
                })
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
