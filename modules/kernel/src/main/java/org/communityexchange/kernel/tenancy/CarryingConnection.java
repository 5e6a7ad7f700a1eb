package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps errands until a prepared statement or the commit takes them along. Before anything else that reaches the database
 * they are run by themselves; a transaction that ends otherwise forgets them, and nothing outlives it.
 */
final class CarryingConnection implements InvocationHandler {

    /** More than that make a trip of their own: an event with hundreds of people records hundreds of acts. */
    private static final int MOST = 16;

    private final Connection real;
    private List<Errand> waiting = List.of();
    /** Counts the transactions, so that what was given to one is never sent in another. */
    private long transaction;

    CarryingConnection(Connection real) {
        this.real = real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "takeAlong" -> {
                add(new Errand(true, (String) arguments[0], null, Arrays.asList((Object[]) arguments[1])));
                return null;
            }
            case "askAlong" -> {
                add(new Errand(true, (String) arguments[0], (Errands.Answer) arguments[1], Arrays.asList((Object[])
                        arguments[2])));
                return null;
            }
            case "takeAlongIfAnything" -> {
                add(new Errand(false, (String) arguments[0], null, Arrays.asList((Object[]) arguments[1])));
                return null;
            }
            case "goNow" -> {
                runNow();
                return null;
            }
            case "unwrap" -> {
                if (arguments[0] == Errands.class) {
                    return proxy;
                }
            }
            case "isWrapperFor" -> {
                if (arguments[0] == Errands.class) {
                    return true;
                }
            }
            case "prepareStatement" -> {
                if (!waiting.isEmpty() && arguments.length == 1) {
                    return Proxy.newProxyInstance(
                            CarryingConnection.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            new AccompaniedStatement(this, waiting, (String) arguments[0]));
                }
                runNow();
            }
            case "createStatement", "prepareCall", "setSavepoint" -> runNow();
            case "commit" -> {
                if (waiting.stream().anyMatch(Errand::byItself)) {
                    commit();
                    return null;
                }
                end();
            }
            case "rollback" -> {
                // What waits was given after the savepoint: setting one runs what was given before.
                waiting = List.of();
                if (arguments == null || arguments.length == 0) {
                    end();
                }
            }
            case "setAutoCommit", "abort", "close" -> end();
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // None of the others asks the database about rows.
            }
        }
        return call(real, method, arguments);
    }

    Connection real() {
        return real;
    }

    long transaction() {
        return transaction;
    }

    /** These run now, with the statement that took them along. */
    void taken(List<Errand> errands) {
        Errand.send(errands);
        waiting = waiting.stream().filter(errand -> !errand.isSent()).toList();
    }

    private void end() {
        waiting = List.of();
        transaction++;
    }

    /** Takes a trip for what still waits. */
    void runNow() throws SQLException {
        var errands = waiting;
        if (!errands.isEmpty()) {
            taken(errands);
            var last = errands.getLast().sql();
            run(Errand.before(last, errands.subList(0, errands.size() - 1)), errands);
        }
    }

    /** The driver knows from the answer that the transaction has ended. */
    private void commit() throws SQLException {
        var errands = waiting;
        taken(errands);
        end();
        run(Errand.before("commit", errands), errands);
    }

    private void run(String sql, List<Errand> errands) throws SQLException {
        try (var statement = real.prepareStatement(sql)) {
            Errand.bindAll(errands, statement);
            statement.execute();
            Errand.answerAll(errands, statement);
        }
    }

    /** A new list each time: a statement that was prepared before keeps the one it was prepared with. */
    private void add(Errand errand) throws SQLException {
        if (real.getAutoCommit()) {
            // Nothing would forget it, and it would go along with whatever the next borrower asks.
            throw new SQLException("Errands go along inside a transaction only");
        }
        if (waiting.size() >= MOST) {
            runNow();
        }
        var more = new ArrayList<>(waiting);
        more.add(errand);
        waiting = more;
    }

    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
