package org.communityexchange.app.access;

import org.communityexchange.app.Town;
import org.communityexchange.identity.PersonId;

import java.util.Map;
import java.util.UUID;

/** One of everything about an organisation's bank, as the superuser: what is asked is who may see it. */
final class ForeignBank {

    private ForeignBank() {}

    static Map<String, String> rows(String town, PersonId person) {
        var statement = UUID.randomUUID();
        var line = UUID.randomUUID();
        var rule = UUID.randomUUID();
        Town.sql(
                "insert into treasury.bank_import (organisation_id, id, account, file_name, content_hash, encoding, date_order,"
                        + " newest_first, state, imported, read_by, read_at, decided_by, decided_at) values ('" + town
                        + "', '"
                        + statement
                        + "', 'Foreign secret', 'Foreign secret', sha256('x'), 'UTF_8', 'YMD', false, 'IMPORTED', 1, '"
                        + person + "', now(), '" + person + "', now())");
        Town.sql("insert into treasury.bank_line (organisation_id, id, import_id, line, account, day, cents, reference,"
                + " description, occurrence) values ('" + town + "', '" + line + "', '" + statement
                + "', 2, 'Foreign secret', '2026-01-15', 100, '', 'Foreign secret', 1)");
        Town.sql("insert into treasury.bank_rule (organisation_id, id, contains, kind, counterparty, made_by, made_at)"
                + " values ('" + town + "', '" + rule + "', 'Foreign secret', 'OTHER', '', '" + person + "', now())");
        return Map.of(
                "imports", statement.toString(),
                "lines", line.toString(),
                "rules", rule.toString(),
                // Whichever transfer it is: it is not in the cash of whoever asks.
                "movements", TwoTowns.one("select id::text from ledger.transfer limit 1"),
                // A month is no row; every organisation has the same ones.
                "months", UUID.randomUUID().toString());
    }
}
