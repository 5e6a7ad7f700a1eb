package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the application's role may change of rows that are counted on, and of commands that were sent. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class ChangeableColumnsTest {

    @ParameterizedTest
    @CsvSource({"budget, 'cap,ended_at'", "budget_period, 'cap,used'", "claim_cap, 'cap,used'"})
    void onlyFiguresChange(String table, String columns) {
        assertThat(Town.text("select string_agg(a.attname, ',' order by a.attname) from pg_attribute a"
                        + " where a.attrelid = 'treasury." + table
                        + "'::regclass and a.attnum > 0 and not a.attisdropped"
                        + " and has_column_privilege('exchange_app', a.attrelid, a.attnum, 'update')"))
                .isEqualTo(columns);
    }

    @Test
    void aCommandThatWasSentStaysAsItWas() {
        Town.sql("insert into kernel.command values ('changeable', gen_random_uuid(), gen_random_uuid(), 'a',"
                + " gen_random_uuid(), now())");

        assertThatThrownBy(() ->
                        Town.sql("update kernel.command set fingerprint = 'b' where organisation_id = 'changeable'"))
                .hasStackTraceContaining("only grows");
        assertThatThrownBy(() -> Town.sql("delete from kernel.command where organisation_id = 'changeable'"))
                .hasStackTraceContaining("only grows");
    }
}
