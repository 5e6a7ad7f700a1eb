package org.communityexchange.benchmark;

import org.communityexchange.local.LocalPostgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/**
 * The members of one organisation with their wallets, made in a few statements: the first of them can sign in. Ids follow
 * from the number, so that pgbench can make them too.
 */
final class Town {

    static final String ORGANISATION = "ics";
    static final int MEMBERS = 2_000;

    /** Enough for every gift of a long run. */
    private static final long CREDITS = 5_000_000;

    /** SQL for the id of a member, whose number is the SQL expression that is put in. */
    static final String ID = "('b0000000-0000-7000-8000-' || lpad(to_hex((%s)::int), 12, '0'))";

    private Town() {}

    static UUID id(int member) {
        return UUID.fromString(String.format(Locale.ROOT, "b0000000-0000-7000-8000-%012x", member));
    }

    static void settle(LocalPostgres postgres, Members logins, int signedIn) throws SQLException {
        try (var owner = postgres.ownerConnection()) {
            owner.setAutoCommit(false);
            run(owner, "select set_config('app.organisation', '" + ORGANISATION + "', true)");
            run(owner, String.format(Locale.ROOT, """
                    insert into identity.person (id, display_name, created_at)
                    select %s::uuid, 'Member ' || n, now() from generate_series(0, %d) n""", idOf("n"), MEMBERS - 1));
            run(owner, String.format(Locale.ROOT, """
                    insert into identity.membership (organisation_id, id, person_id, state, requested_at, decided_at)
                    select '%s', gen_random_uuid(), %s::uuid, 'ACTIVE', now(), now()
                    from generate_series(0, %d) n""", ORGANISATION, idOf("n"), MEMBERS - 1));
            try (var update =
                    owner.prepareStatement("update identity.person set subject = ?, email = ? where id = ?")) {
                for (var i = 0; i < signedIn; i++) {
                    update.setString(1, logins.subject(i));
                    update.setString(2, logins.email(i));
                    update.setObject(3, id(i));
                    update.addBatch();
                }
                update.executeBatch();
            }
            owner.commit();
        }
        try (var app = postgres.appConnection()) {
            run(app, String.format(Locale.ROOT, """
                    select count(*) from generate_series(0, %d) n, ledger.issue(
                      row(gen_random_uuid(), sha256('benchmark'), 'FULFILMENT_CONFIRMED', gen_random_uuid(), %s::uuid,
                          null, null, now())::ledger.header,
                      '%s', 'WALLET', %2$s, %d, 'WORK', 0, null, '2026-1')""", MEMBERS - 1, idOf("n"), ORGANISATION, CREDITS));
        }
    }

    /** SQL for the id of the member whose number {@code expression} is. */
    static String idOf(String expression) {
        return String.format(Locale.ROOT, ID, expression);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
