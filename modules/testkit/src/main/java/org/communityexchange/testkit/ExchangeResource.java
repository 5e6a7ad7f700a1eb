package org.communityexchange.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.communityexchange.local.LocalKeycloak;
import org.communityexchange.local.LocalMail;
import org.communityexchange.local.LocalPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Everything the application needs to be itself in a {@code @QuarkusTest}: PostgreSQL, mail and the real Keycloak. */
public class ExchangeResource implements QuarkusTestResourceLifecycleManager {

    private static LocalPostgres postgres;
    private static LocalMail mail;
    private static LocalKeycloak keycloak;
    private static String publicUrl;

    public static LocalPostgres postgres() {
        return postgres;
    }

    /** What Keycloak and the application have written to people. */
    public static LocalMail mail() {
        return mail;
    }

    public static LocalKeycloak keycloak() {
        return keycloak;
    }

    /** Where the application under test answers, without a slash at its end. */
    public static String publicUrl() {
        return publicUrl;
    }

    @Override
    public Map<String, String> start() {
        var port = freePort();
        publicUrl = "http://localhost:" + port;
        postgres = LocalPostgres.forTests();
        mail = LocalMail.forTests();
        keycloak = LocalKeycloak.start(
                postgres, LocalKeycloak.Settings.forTests(Path.of("target", "services"), publicUrl, mail.port()));
        var settings = new HashMap<>(PostgresResource.settings(postgres));
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.http.host", "localhost");
        settings.put("quarkus.oidc.auth-server-url", keycloak.issuerUrl());
        settings.put("exchange.keycloak.admin-url", keycloak.adminUrl());
        settings.put("exchange.keycloak.issuer-url", keycloak.issuerUrl());
        settings.put("exchange.public-url", publicUrl);
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(mail.port()));
        return settings;
    }

    @Override
    public void stop() {
        keycloak.close();
        mail.close();
        postgres.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
