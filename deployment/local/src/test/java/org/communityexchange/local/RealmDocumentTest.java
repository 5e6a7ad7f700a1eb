package org.communityexchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class RealmDocumentTest {

    @Test
    void hasNoDemoPeopleNoPasswordGrantAndVerifiedMailOutsideADemo() {
        var realm = RealmDocument.read(false, Map.of());

        assertThat(realm.client("exchange-cli")).isEmpty();
        assertThat(realm.whole().path("users")).hasSize(1);
        assertThat(realm.whole().path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.whole().path("clients"))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void sendsPeopleBackToOneAddressWithoutAnyWildcard() {
        var realm = RealmDocument.read(false, Map.of("EXCHANGE_PUBLIC_URL", "https://exchange.example"));

        assertThat(realm.client("exchange-web").orElseThrow().path("redirectUris"))
                .extracting(uri -> uri.asText())
                .containsExactly("https://exchange.example/signed-in");
        assertThat(realm.whole().toString()).doesNotContain("${EXCHANGE_").doesNotContain("*\"");
    }

    @Test
    void addsTheDemoToTheRealmAndReplacesSingleValues() {
        var realm = RealmDocument.read(true, Map.of());

        assertThat(realm.client("exchange-cli")).isPresent();
        assertThat(realm.client("exchange-web")).isPresent();
        assertThat(realm.whole().path("users")).hasSize(29);
        assertThat(realm.whole().path("verifyEmail").asBoolean()).isTrue();
    }
}
