package org.communityexchange.app.access;

import org.communityexchange.testkit.ExchangeResource;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** One row of everything about money in that has an address, written as the superuser. */
final class ForeignTill {

    private ForeignTill() {}

    static Map<String, String> rowsOf(String town, UUID person) {
        var pledge = UUID.randomUUID();
        var contribution = UUID.randomUUID();
        var order = UUID.randomUUID();
        var alarm = UUID.randomUUID();
        try (var connection = ExchangeResource.postgres().superuserConnection("exchange");
                var sql = connection.createStatement()) {
            sql.execute(
                    "insert into treasury.pledge (organisation_id, id, person_id, entered_by, every_months, starts_on,"
                            + " reminders, stop_key, created_at) values ('" + town + "', '" + pledge + "', '" + person
                            + "', '"
                            + person + "', 1, current_date, true, gen_random_uuid(), now())");
            sql.execute("insert into treasury.pledge_amount (organisation_id, id, pledge_id, from_on, cents) values ('"
                    + town + "', gen_random_uuid(), '" + pledge + "', current_date, 2000)");
            sql.execute(
                    "insert into treasury.contribution (organisation_id, id, kind, payer_kind, outside_name, method,"
                            + " reference, received_on, cents, credits, note, receipt_year, receipt_number, recorded_at,"
                            + " transfer_id) values ('" + town + "', '" + contribution
                            + "', 'GIFT', 'OUTSIDE', 'Foreign secret',"
                            + " 'CASH', '', current_date, 100, 0, '', 2026, 999999, now(), gen_random_uuid())");
            sql.execute("insert into treasury.card_order (organisation_id, id, person_id, kind, cents, state, provider,"
                    + " created_at) values ('" + town + "', '" + order + "', '" + person
                    + "', 'GIFT', 100, 'OPEN', 'stripe', now())");
            sql.execute("insert into treasury.payment_alarm (organisation_id, id, order_id, event_id, reason, detail,"
                    + " raised_at) values ('" + town + "', '" + alarm + "', '" + order
                    + "', 'evt', 'REFUNDED', 'Foreign secret', now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "pledges",
                pledge.toString(),
                "contributions",
                contribution.toString(),
                "payments",
                order.toString(),
                "alarms",
                alarm.toString());
    }
}
