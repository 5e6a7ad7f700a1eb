package org.communityexchange.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class PublishedSecretsTest {

    @Test
    void namesEverySecretThatWasLeftAsPublishedOrEmpty() {
        var left = Map.of("quarkus.datasource.password", "demo-app", "quarkus.flyway.password", "its own");

        assertThat(PublishedSecrets.unset(name -> left.getOrDefault(name, "")))
                .containsExactly(
                        "EXCHANGE_DB_APP_PASSWORD",
                        "EXCHANGE_OIDC_SERVICE_SECRET",
                        "EXCHANGE_OIDC_WEB_SECRET",
                        "EXCHANGE_SESSION_KEY");
    }

    @Test
    void hasNothingToSayWhenAllAreSet() {
        assertThat(PublishedSecrets.unset(name -> "its own")).isEmpty();
    }
}
