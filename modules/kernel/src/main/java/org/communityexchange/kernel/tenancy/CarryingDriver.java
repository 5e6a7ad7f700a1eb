package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver, whose connections carry {@link Errands}. Underneath everything else, so that no way to the database
 * goes past them: Hibernate's and our own SQL share the connections of the pool.
 */
public class CarryingDriver implements Driver {

    private final Driver postgres = new org.postgresql.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        var real = postgres.connect(url, properties);
        return real == null
                ? null
                : (Connection) Proxy.newProxyInstance(
                        CarryingDriver.class.getClassLoader(),
                        new Class<?>[] {Connection.class, Errands.class},
                        new CarryingConnection(real));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return postgres.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return postgres.getParentLogger();
    }
}
