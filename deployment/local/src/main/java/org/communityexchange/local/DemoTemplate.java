package org.communityexchange.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A database in which Keycloak has already made its tables and the demo realm, made once and copied for every new
 * demo: a copy takes a moment, the making a quarter of a minute.
 */
final class DemoTemplate {

    private DemoTemplate() {}

    /** The data folder to copy. A change of the realm, the bootstrap script or a server makes a new one. */
    static Path ready(Consumer<String> progress) throws IOException, InterruptedException {
        var keycloak = KeycloakDistribution.ready(progress).name();
        var postgres = PostgresBinaries.unpacked().name();
        var key = Project.fingerprint(
                (keycloak + postgres).getBytes(StandardCharsets.UTF_8),
                Project.resource("bootstrap.sql"),
                Project.resource("exchange-realm.json"),
                Project.resource("demo-overlay.json"));
        var made = Folders.makeOnce(Project.home().resolve("template-" + key), folder -> {
            progress.accept("Preparing the demo realm (once)");
            try (var database = LocalPostgres.start(folder.resolve("data"), 0, false);
                    var realm = LocalKeycloak.start(
                            database, LocalKeycloak.Settings.forTests(folder, "http://localhost:8080", 0))) {
                progress.accept("Prepared " + realm.issuerUrl());
            }
        });
        return made.resolve("data");
    }
}
