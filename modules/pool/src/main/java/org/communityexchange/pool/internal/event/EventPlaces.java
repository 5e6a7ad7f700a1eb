package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.OfferPlaces;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What events have for those who take part. The row is the lock under which the last place is given away. */
@ApplicationScoped
public class EventPlaces {

    /**
     * What was said for one event.
     *
     * @param price credits for a place; 0 is free
     * @param cancelDays how many days before the event a place can be given back at the latest
     * @param taken places that somebody has
     * @param mine the place of the person asked about, or null
     * @param starts when those who take part are there, by the organisation's clock; null as long as its shifts
     * @param waiting how many people wait in line
     * @param inLine where the person asked about stands in it, from 1; null when they do not wait
     * @param hours when those who take part are there on its day; null when nothing was ever said
     * @param promised credits that a place costs the person asked about at most, as they wait for one; null when they do not
     */
    public record Terms(
            int places,
            int price,
            int cancelDays,
            int taken,
            @Nullable UUID mine,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            int waiting,
            @Nullable Integer inLine,
            @Nullable Hours hours,
            @Nullable Integer promised) {

        /** Those of an event at which people only help. */
        public static final Terms NONE = new Terms(0, 0, 1, 0, null, null, null, 0, null, null, null);

        /**
         * What is meant by what was said.
         *
         * @param prefix of the fields' names in a refusal, such as "places."
         */
        public static Terms read(OfferPlaces said, String prefix, Refusals refusals) {
            var seats = refusals.whole(prefix + "places", "How many can take part", said.places(), 0, MOST_PLACES);
            var price = refusals.whole(
                    prefix + "priceCredits", "Credits for one", orElse(said.priceCredits(), 0), 0, MOST_CREDITS);
            var days = refusals.whole(prefix + "cancelDays", "Days before", orElse(said.cancelDays(), 1), 0, MOST_DAYS);
            if (said.starts() == null != (said.ends() == null)) {
                refusals.refuse(prefix + (said.starts() == null ? "starts" : "ends"), "Say both times, or none.");
            } else if (said.starts() != null && !said.starts().isBefore(said.ends())) {
                refusals.refuse(prefix + "ends", "It ends after it starts, on the same day.");
            }
            return new Terms(seats, price, days, 0, null, said.starts(), said.ends(), 0, null, null, null);
        }

        private static Integer orElse(@Nullable Integer said, int otherwise) {
            return said == null ? (Integer) otherwise : said;
        }

        /** With other words, for whoever has a place and whoever waits now. */
        public Terms saying(Terms said) {
            return new Terms(
                    said.places,
                    said.price,
                    said.cancelDays,
                    taken,
                    mine,
                    said.starts,
                    said.ends,
                    waiting,
                    inLine,
                    hours,
                    promised);
        }

        /**
         * What is said for all, but for what these say other than all did before.
         *
         * @return empty when these said the same as all
         */
        public Optional<Terms> apartFrom(Terms before, Terms now) {
            var hours = Objects.equals(starts, before.starts) && Objects.equals(ends, before.ends);
            if (places == before.places && price == before.price && cancelDays == before.cancelDays && hours) {
                return Optional.empty();
            }
            return Optional.of(new Terms(
                    places == before.places ? now.places : places,
                    price == before.price ? now.price : price,
                    cancelDays == before.cancelDays ? now.cancelDays : cancelDays,
                    0,
                    null,
                    hours ? now.starts : starts,
                    hours ? now.ends : ends,
                    0,
                    null,
                    null,
                    null));
        }

        public int left() {
            return Math.max(0, places - taken);
        }

        /** Credits that a place costs the person asked about: never more than when they joined the line. */
        public int theirPrice() {
            return promised == null ? price : Math.min(price, promised);
        }
    }

    /** From when until when, as said for those who take part, otherwise as long as its shifts. */
    public record Hours(Instant begin, Instant end) {

        private static final Duration EARLY = Duration.ofMinutes(30);

        /** Whether people may come: some are there before it begins. */
        public boolean areNear(Instant now) {
            return !now.isBefore(begin.minus(EARLY));
        }

        public boolean haveBegun(Instant now) {
            return !now.isBefore(begin);
        }

        public boolean areOver(Instant now) {
            return !now.isBefore(end);
        }
    }

    private static final int MOST_PLACES = 500;
    private static final int MOST_CREDITS = 1_000;
    private static final int MOST_DAYS = 60;

    private static final String TAKEN = """
            from pool.participation p where p.organisation_id = s.organisation_id and p.event_id = s.event_id
             and p.state in ('GOING', 'CAME', 'MISSED')""";

    private static final String WAITS = """
            from pool.participation_wait w where w.organisation_id = s.organisation_id and w.event_id = s.event_id
             and w.ended_at is null""";

    private static final String SELECT =
            "select s.event_id, s.places, s.price_credits, s.cancel_days, s.starts, s.ends,"
                    + " (select count(*)::int " + TAKEN + ") as taken, (select p.id " + TAKEN
                    + " and p.person_id = ?) as mine, (select count(*)::int " + WAITS
                    + ") as waiting, (select l.number from (select w.person_id,"
                    + " row_number() over (order by w.joined_at, w.id)::int as number " + WAITS
                    + ") l where l.person_id = ?) as in_line, (select w.credits " + WAITS
                    + " and w.person_id = ?) as promised, h.starts_at, h.ends_at from pool.event_places s"
                    + " cross join lateral pool.hours_of_places(s.organisation_id, s.event_id) h"
                    + " where s.organisation_id = ?";

    private final Statements statements;
    private final TenantContext tenant;

    EventPlaces(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /** As it is now; empty when nothing was ever said. */
    public Optional<Terms> of(UUID event, @Nullable UUID person) {
        return statements.one(
                SELECT + " and s.event_id = ?", EventPlaces::terms, person, person, person, here(), event);
    }

    /** Of several events, as {@link #of(UUID, UUID)}; those of which nothing was said are absent. */
    public Map<UUID, Terms> of(Collection<UUID> events, @Nullable UUID person) {
        var all = new HashMap<UUID, Terms>();
        statements
                .list(
                        SELECT + " and s.event_id = any (?)",
                        row -> Map.entry(row.getObject("event_id", UUID.class), terms(row)),
                        person,
                        person,
                        person,
                        here(),
                        events.toArray(UUID[]::new))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /** As {@link #of}, locked until the transaction ends; counted once the lock is held. */
    public Optional<Terms> lock(UUID event, @Nullable UUID person) {
        return statements
                .one(
                        "select 1 from pool.event_places where organisation_id = ? and event_id = ? for update",
                        row -> true,
                        here(),
                        event)
                .flatMap(locked -> of(event, person));
    }

    /**
     * Says it, for those who take a place from now on. The caller looked that no fewer are left than were taken.
     *
     * @param said its places, price, days and times
     */
    public void say(UUID event, Terms said, UUID by, Instant now) {
        statements.write(
                """
                        insert into pool.event_places (organisation_id, event_id, places, price_credits, cancel_days, starts, ends,
                          set_by, set_at)
                        values (?, ?, ?, ?, ?, ?::time, ?::time, ?, ?)
                        on conflict (organisation_id, event_id) do update set places = excluded.places,
                          price_credits = excluded.price_credits, cancel_days = excluded.cancel_days,
                          starts = excluded.starts, ends = excluded.ends, set_by = excluded.set_by, set_at = excluded.set_at""",
                here(),
                event,
                said.places(),
                said.price(),
                said.cancelDays(),
                said.starts() == null ? null : said.starts().toString(),
                said.ends() == null ? null : said.ends().toString(),
                by,
                now);
    }

    /** How many people have a place to take part in each of these events; those without any are absent. */
    Map<UUID, Integer> taken(Collection<UUID> events) {
        var taken = new HashMap<UUID, Integer>();
        statements
                .list(
                        """
                                select event_id, count(*)::int as taken from pool.participation
                                 where organisation_id = ? and event_id = any(?) and state in ('GOING', 'CAME', 'MISSED')
                                 group by event_id""",
                        row -> Map.entry(row.getObject("event_id", UUID.class), row.getInt("taken")),
                        here(),
                        events.toArray(UUID[]::new))
                .forEach(each -> taken.put(each.getKey(), each.getValue()));
        return taken;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getInt("places"),
                row.getInt("price_credits"),
                row.getInt("cancel_days"),
                row.getInt("taken"),
                row.getObject("mine", UUID.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("waiting"),
                row.getObject("in_line", Integer.class),
                hours(row),
                row.getObject("promised", Integer.class));
    }

    /** Of a row that has them as {@code starts_at} and {@code ends_at}. */
    public static Hours hours(ResultSet row) throws SQLException {
        return new Hours(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
