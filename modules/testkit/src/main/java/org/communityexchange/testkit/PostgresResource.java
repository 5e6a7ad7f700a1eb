package org.communityexchange.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.communityexchange.local.LocalPostgres;

import java.util.HashMap;
import java.util.Map;

/** A real, empty PostgreSQL for {@code @QuarkusTest}s of modules that need no sign-in. One per build of a module. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static LocalPostgres postgres;

    /** The server the running tests use, for those that look at it from outside the application. */
    public static LocalPostgres postgres() {
        return postgres;
    }

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.forTests();
        return settings(postgres);
    }

    static Map<String, String> settings(LocalPostgres postgres) {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("exchange.jobs.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        postgres.close();
    }
}
