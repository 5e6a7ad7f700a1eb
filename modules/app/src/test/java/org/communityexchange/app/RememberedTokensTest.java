package org.communityexchange.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

/** Whether the signature of an API token is really checked once: seen from outside, both ways answer alike. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class RememberedTokensTest {

    private static final String REMEMBERED = "org.communityexchange.identity.internal.access.VerifiedTokens";

    @Inject
    Town town;

    @Test
    void aTokenThatWasVerifiedOnceIsRememberedAndNoOther() throws ReflectiveOperationException {
        var token = town.person("Ana").login().bearer();
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmVkLWJ5LW5vYm9keQ";
        assertThat(remembers(token)).isFalse();

        assertThat(asked(forged)).isEqualTo(401);
        assertThat(remembers(forged)).isFalse();
        assertThat(asked(token)).isEqualTo(200);
        assertThat(remembers(token)).isTrue();
        assertThat(asked(token)).isEqualTo(200);
        assertThat(asked(forged)).as("after the good one").isEqualTo(401);
        assertThat(remembers(forged)).isFalse();
    }

    private static int asked(String token) {
        return given().auth().oauth2(token).get("/api/v1/me/wallet").statusCode();
    }

    private static boolean remembers(String token) throws ReflectiveOperationException {
        var type = Class.forName(REMEMBERED, true, Thread.currentThread().getContextClassLoader());
        var find = type.getDeclaredMethod("find", String.class);
        find.setAccessible(true);
        return find.invoke(ClientProxy.unwrap(Arc.container().instance(type).get()), token) != null;
    }
}
