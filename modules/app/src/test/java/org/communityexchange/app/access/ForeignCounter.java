package org.communityexchange.app.access;

import org.communityexchange.identity.PersonId;

import java.util.Map;

/** A counter, a card and a ticket of the foreign town. */
final class ForeignCounter {

    private ForeignCounter() {}

    static Map<String, String> rows(String town, PersonId person) {
        var seat = TwoTowns.one(
                "insert into pool.counter_seat (organisation_id, id, number, name, pin_hash, opened_by, opened_at, ends_at)"
                        + " values ('" + town
                        + "', gen_random_uuid(), 1, 'Foreign secret', '1:' || repeat('0', 32) || ':'"
                        + " || repeat('0', 64), '" + person + "', now(), now() + interval '1 day') returning id::text");
        var card = TwoTowns.one(
                "insert into pool.member_card (organisation_id, id, serial, person_id, code_hash, issued_by, issued_at)"
                        + " values ('" + town + "', gen_random_uuid(), 1, '" + person + "', repeat('0', 64), '" + person
                        + "', now()) returning id::text");
        var ticket = TwoTowns.one(
                "insert into pool.meal_ticket (organisation_id, id, sheet_id, serial, code_hash, offer_id, title,"
                        + " unit_label, credits, printed_by, printed_at, expires_at, hold_transfer, state) select '"
                        + town
                        + "', gen_random_uuid(), gen_random_uuid(), 1, repeat('1', 64), id, 'Foreign secret', '', 1, '"
                        + person + "', now(), now() + interval '1 day', gen_random_uuid(), 'PRINTED' from pool.offer"
                        + " where organisation_id = '" + town + "' limit 1 returning id::text");
        var sheet = TwoTowns.one("select sheet_id::text from pool.meal_ticket where id = '" + ticket + "'");
        return Map.of("counter-seats", seat, "cards", card, "tickets", ticket, "ticket-sheets", sheet);
    }
}
