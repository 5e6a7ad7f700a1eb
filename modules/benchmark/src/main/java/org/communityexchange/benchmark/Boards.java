package org.communityexchange.benchmark;

import org.communityexchange.local.LocalPostgres;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fifty thousand offers and ten thousand needs of a hundred organisations, in words that come as often as those of a language
 * do, and the same offers once more in a bare table with an index on their words: what PostgreSQL does by itself.
 */
final class Boards {

    static final int OFFERS = 50_000;
    static final int NEEDS = 10_000;

    /** What is asked, and how the bare table is asked the same; null where it cannot be. */
    record Asked(String query, String plain) {}

    static final List<Asked> ASKED = List.of(
            new Asked("q=bicycle", "bicycle"),
            new Asked("q=bycicle", ""),
            new Asked("q=repair+bicycle", "repair bicycle"),
            new Asked("q=soup&kind=OFFER", "soup"),
            new Asked("q=wnter+coat", ""),
            new Asked("q=help", "help"),
            new Asked("q=kitchen&category=FOOD", ""),
            new Asked("q=guitar&day=SATURDAY&time=MORNING", ""),
            new Asked("q=soup&priceUpTo=2&leftNow=true", ""),
            new Asked("q=garden&kind=NEED&urgency=THIS_WEEK", ""));

    /** In one offer that is meant for members of one organisation alone, and nowhere else. */
    static final String PRIVATE = "zanzibarquilt";

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final int OK = 200;

    private final LocalPostgres postgres;
    private final String address;

    Boards(LocalPostgres postgres, String baseUrl) {
        this.postgres = postgres;
        this.address = baseUrl;
    }

    void fill() throws SQLException {
        try (var owner = postgres.superuserConnection("exchange")) {
            owner.setAutoCommit(false);
            run(
                    owner,
                    "insert into identity.organisation (id, name, created_at)"
                            + " select 'board-' || n, 'Board ' || n, now() from generate_series(1, 100) n");
            // The word of rank r comes with a chance of 1 to r, as words of a language do.
            run(owner, """
                    create function pg_temp.said(seed int, words int) returns text language sql as $f$
                      select string_agg(case when r between 10 and 39 then (array['help','bicycle','repair','soup','coat',
                        'winter','sewing','guitar','lesson','kitchen','garden','bread','table','phone','computer','poster',
                        'translation','letter','shelf','paint','knitting','piano','walk','dog','moving','boxes','photographs',
                        'website','tomato','seeds'])[r - 9]
                      else translate(substr(md5(r::text), 1, 7), '0123456789', 'ghijklmnop') end, ' ')
                      from (select floor(power(8000, random()))::int as r from generate_series(1, words + seed * 0)) w $f$""");
            run(owner, String.format(Locale.ROOT, """
                    insert into pool.offer (organisation_id, id, offered_by, published_by, title, description, category, place,
                      weekdays, day_times, audience, state, created_at, expires_at, price_credits, unit_label, capacity_per_month)
                    select 'board-' || 1 + n %% 100, gen_random_uuid(), p, p, left(pg_temp.said(n, 4), 120), pg_temp.said(n, 20),
                      (array['REPAIR','FOOD','GARDEN','CRAFT','TECH','DESIGN','LEARNING','OTHER'])[1 + n %% 8], 'Old East',
                      (n %% 128)::smallint, (n %% 8)::smallint, case when n %% 20 = 0 then 'ORGANISATION' else 'PUBLIC' end,
                      'PUBLISHED', now() - n * interval '1 minute', now() + interval '30 days',
                      nullif(n %% 5, 0), 'one', case when n %% 10 = 0 then 20 end
                    from (select n, %s::uuid as p from generate_series(1, %d) n) w""", Town.idOf("n % " + Town.MEMBERS), OFFERS));
            run(owner, String.format(Locale.ROOT, """
                    insert into pool.need (organisation_id, id, needed_by, published_by, title, description, category, place,
                      weekdays, day_times, audience, state, created_at, expires_at, wanted_when, urgency)
                    select 'board-' || 1 + n %% 100, gen_random_uuid(), p, p, left(pg_temp.said(n, 4), 120), pg_temp.said(n, 20),
                      (array['REPAIR','FOOD','GARDEN','CRAFT','TECH','DESIGN','LEARNING','OTHER'])[1 + n %% 8], 'Old East',
                      (n %% 128)::smallint, (n %% 8)::smallint, 'PUBLIC', 'PUBLISHED', now() - n * interval '1 minute',
                      now() + interval '30 days', '', (array['WHENEVER','THIS_MONTH','THIS_WEEK'])[1 + n %% 3]
                    from (select n, %s::uuid as p from generate_series(1, %d) n) w""", Town.idOf("n % " + Town.MEMBERS), NEEDS));
            run(
                    owner,
                    "update pool.offer set title = '" + PRIVATE + "' where (organisation_id, id) in (select"
                            + " organisation_id, id from pool.offer where organisation_id like 'board-%'"
                            + " and audience = 'ORGANISATION' limit 1)");
            run(
                    owner,
                    "create table bare_offer as select id, title, to_tsvector('english', title || ' ' || description) as words"
                            + " from pool.offer where organisation_id like 'board-%'");
            run(owner, "create index on bare_offer using gin (words)");
            run(owner, "grant select on bare_offer to " + LocalPostgres.APP);
            owner.commit();
            owner.setAutoCommit(true);
            run(owner, "vacuum analyze");
        }
    }

    /** Milliseconds in the middle of many, of the best 24 of the bare table, over one connection with a prepared statement. */
    double plain(String words) throws SQLException {
        var nanos = new long[ROUNDS];
        try (var app = postgres.appConnection();
                var query = app.prepareStatement("select b.id, b.title from bare_offer b,"
                        + " websearch_to_tsquery('english', ?) q where b.words @@ q order by ts_rank(b.words, q) desc, b.id"
                        + " limit 24")) {
            query.setString(1, words);
            for (var round = -WARM_UP; round < ROUNDS; round++) {
                var begin = System.nanoTime();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                if (round >= 0) {
                    nanos[round] = System.nanoTime() - begin;
                }
            }
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    /** Whether a search finds something, asked by the member with the token. */
    boolean finds(String query, String token) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/search?" + query))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("search answered " + answer.statusCode());
            }
            return !answer.body().contains("\"items\":[]");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
