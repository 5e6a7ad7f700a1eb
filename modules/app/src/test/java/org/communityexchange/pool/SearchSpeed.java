package org.communityexchange.pool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

/**
 * Measures searches over 50,000 offers and 10,000 needs of a hundred organisations, through the API. No test: its name keeps it
 * out of the build, and no time is asserted.
 */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class SearchSpeed {

    private static final int OFFERS = 50_000;
    private static final int NEEDS = 10_000;
    private static final int ROUNDS = 40;

    private static final List<String> ASKED = List.of(
            "q=bicycle",
            "q=bycicle",
            "q=repair+bicycle",
            "q=soup&kind=OFFER",
            "q=wnter+coat",
            "q=sew",
            "q=help",
            "q=kitchen&category=FOOD",
            "q=guitar&day=SATURDAY&time=MORNING",
            "q=soup&priceUpTo=2&leftNow=true",
            "q=garden&kind=NEED&urgency=THIS_WEEK");

    @Inject
    Town town;

    @Test
    void measure() {
        fill();
        System.out.printf("%n| search | found on the first page | median ms | 95 %% ms |%n|---|---|---|---|%n");
        var all = new ArrayList<Long>();
        for (var asked : ASKED) {
            var times = new ArrayList<Long>();
            var found = 0;
            for (var round = -5; round < ROUNDS; round++) {
                var start = System.nanoTime();
                var answer = given().get("/api/v1/search?limit=24&" + asked);
                var micros = (System.nanoTime() - start) / 1_000;
                assertThat(answer.statusCode()).isEqualTo(200);
                found = answer.jsonPath().getList("items").size();
                if (round >= 0) {
                    times.add(micros);
                }
            }
            all.addAll(times);
            print(asked, String.valueOf(found), times);
        }
        print("all of these", "", all);
    }

    private static void print(String what, String found, List<Long> micros) {
        var sorted = micros.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.1f |%n",
                what,
                found,
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() * 95 / 100) / 1000.0);
    }

    /** Titles and details of words that come as often as words do: a few everywhere, most of them seldom. */
    private void fill() {
        var person = town.member(town.organisation("Speed"), "Ana").id();
        Town.sql("insert into identity.organisation (id, name, created_at) select 'speed-' || n, 'Speed ' || n, now()"
                + " from generate_series(1, 100) n on conflict do nothing");
        Town.sql("create or replace function pg_temp.said(seed int, words int) returns text language sql as $f$"
                // The word of rank r comes with a chance of 1 to r (Zipf), as words of a language do.
                + " select string_agg(case when r between 10 and 39 then (array['help','bicycle','repair','soup','coat',"
                + "'winter','sewing','guitar','lesson','kitchen','garden','bread','table','phone','computer','poster',"
                + "'translation','letter','shelf','paint','knitting','piano','walk','dog','moving','boxes','photographs',"
                + "'website','tomato','seeds'])[r - 9]"
                + " else translate(substr(md5(r::text), 1, 7), '0123456789', 'ghijklmnop') end, ' ')"
                + " from (select floor(power(8000, random()))::int as r from generate_series(1, words + seed * 0)) w $f$;"
                + insert(person.toString(), "offer", OFFERS) + insert(person.toString(), "need", NEEDS));
        Town.sql("analyze");
    }

    private static String insert(String person, String kind, int rows) {
        var offer = kind.equals("offer");
        return "insert into pool." + kind + " (organisation_id, id, " + (offer ? "offered_by" : "needed_by")
                + ", published_by, title, description, category, place, weekdays, day_times, audience, state, created_at,"
                + " expires_at, " + (offer ? "price_credits, unit_label, capacity_per_month" : "wanted_when, urgency")
                + ") select 'speed-' || 1 + n % 100, gen_random_uuid(), '" + person + "', '" + person
                + "', left(pg_temp.said(n, 4), 120), pg_temp.said(n, 20),"
                + " (array['REPAIR','FOOD','GARDEN','CRAFT','TECH','DESIGN','LEARNING','OTHER'])[1 + n % 8], 'Old East',"
                + " (n % 128)::smallint, (n % 8)::smallint, 'PUBLIC', 'PUBLISHED', now() - n * interval '1 minute',"
                + " now() + interval '30 days', "
                + (offer
                        ? "nullif(n % 5, 0), 'one', case when n % 10 = 0 then 20 end"
                        : "'', (array['WHENEVER','THIS_MONTH','THIS_WEEK'])[1 + n % 3]")
                + " from generate_series(1, " + rows + ") n;";
    }
}
