package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One statement that goes along with another, with its parameters; once. Not a record: two alike are two errands. */
final class Errand {

    private final boolean byItself;
    private final String sql;
    private final Errands.@Nullable Answer answer;
    private final List<@Nullable Object> parameters;
    private boolean sent;

    /**
     * @param byItself whether it runs even when nothing else does
     * @param answer what reads its rows, or null when nobody does
     */
    Errand(boolean byItself, String sql, Errands.@Nullable Answer answer, List<@Nullable Object> parameters) {
        this.byItself = byItself;
        this.sql = sql;
        this.answer = answer;
        this.parameters = parameters;
    }

    boolean byItself() {
        return byItself;
    }

    String sql() {
        return sql;
    }

    boolean isSent() {
        return sent;
    }

    static void send(List<Errand> errands) {
        errands.forEach(errand -> errand.sent = true);
    }

    /** Hands out the answers to the questions among them; afterwards the statement stands at what follows them. */
    static boolean answerAll(List<Errand> errands, PreparedStatement statement) throws SQLException {
        var isRows = false;
        for (var errand : errands) {
            if (errand.answer != null) {
                try (var rows = statement.getResultSet()) {
                    errand.answer.read(rows);
                }
            }
            isRows = statement.getMoreResults();
        }
        return isRows;
    }

    /** @return where the next errand's parameters begin */
    private int bind(PreparedStatement statement, int from) throws SQLException {
        var next = from;
        for (var parameter : parameters) {
            statement.setObject(next++, parameter);
        }
        return next;
    }

    static void bindAll(List<Errand> errands, PreparedStatement statement) throws SQLException {
        var next = 1;
        for (var errand : errands) {
            next = errand.bind(statement, next);
        }
    }

    static int parametersOf(List<Errand> errands) {
        return errands.stream().mapToInt(errand -> errand.parameters.size()).sum();
    }

    /** All of them and then the last statement, as one text. */
    static String before(String last, List<Errand> errands) {
        if (errands.size() == 1) {
            return errands.getFirst().sql + ";" + last;
        }
        var text = new StringBuilder();
        errands.forEach(errand -> text.append(errand.sql).append(';'));
        return text.append(last).toString();
    }
}
