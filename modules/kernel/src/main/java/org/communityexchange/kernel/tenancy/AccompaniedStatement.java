package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with errands before it, all in one trip: the driver sends {@code a; b; c} together and the database runs
 * them one after the other. Seen from outside it is the statement alone. What cannot be done so (batches, metadata) is
 * done by the statement alone, after the errands in a trip of their own.
 */
final class AccompaniedStatement implements InvocationHandler {

    private final CarryingConnection connection;
    private final List<Errand> errands;
    private final int shift;
    private final String sql;
    private final List<Setting> settings = new ArrayList<>();
    private PreparedStatement current;
    private final long transaction;
    private boolean alone;

    AccompaniedStatement(CarryingConnection connection, List<Errand> errands, String sql) throws SQLException {
        this.connection = connection;
        this.errands = errands;
        this.shift = Errand.parametersOf(errands);
        this.sql = sql;
        this.transaction = connection.transaction();
        current = connection.real().prepareStatement(Errand.before(sql, errands));
        Errand.bindAll(errands, current);
    }

    /** A parameter or a property that was set, to be set again when the statement changes. */
    private record Setting(Method method, @Nullable Object[] arguments) {}

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("hashCode")) {
            return System.identityHashCode(proxy);
        }
        if (alone) {
            return CarryingConnection.call(current, method, arguments);
        }
        if (method.getName().startsWith("set") && arguments != null) {
            settings.add(new Setting(method, arguments));
            return CarryingConnection.call(current, method, isParameter(arguments) ? shifted(arguments) : arguments);
        }
        return switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> {
                if (!mayTakeThemAlong()) {
                    standAlone();
                    yield CarryingConnection.call(current, method, arguments);
                }
                yield execute(method);
            }
            case "clearParameters" -> {
                settings.removeIf(setting -> isParameter(setting.arguments));
                current.clearParameters();
                Errand.bindAll(errands, current);
                yield null;
            }
            case "addBatch",
                    "executeBatch",
                    "executeLargeBatch",
                    "getMetaData",
                    "getParameterMetaData",
                    "getGeneratedKeys" -> {
                standAlone();
                yield CarryingConnection.call(current, method, arguments);
            }
            default -> CarryingConnection.call(current, method, arguments);
        };
    }

    /** Errands run once, whoever took them first, and never in a transaction that they were not given to. */
    private boolean mayTakeThemAlong() {
        return transaction == connection.transaction() && errands.stream().noneMatch(Errand::isSent);
    }

    private Object execute(Method method) throws SQLException {
        connection.taken(errands);
        current.execute();
        var isRows = Errand.answerAll(errands, current);
        return switch (method.getName()) {
            case "executeQuery" -> current.getResultSet();
            case "executeUpdate" -> current.getUpdateCount();
            case "executeLargeUpdate" -> current.getLargeUpdateCount();
            default -> isRows;
        };
    }

    private void standAlone() throws Throwable {
        connection.runNow();
        current.close();
        current = connection.real().prepareStatement(sql);
        alone = true;
        for (var setting : settings) {
            CarryingConnection.call(current, setting.method, setting.arguments);
        }
    }

    private static boolean isParameter(@Nullable Object[] arguments) {
        return arguments.length > 1 && arguments[0] instanceof Integer;
    }

    private @Nullable Object[] shifted(@Nullable Object[] arguments) {
        var shifted = arguments.clone();
        shifted[0] = (Integer) arguments[0] + shift;
        return shifted;
    }
}
