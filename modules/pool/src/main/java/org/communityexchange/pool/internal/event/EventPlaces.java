package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
     */
    public record Terms(
            int places,
            int price,
            int cancelDays,
            int taken,
            @Nullable UUID mine) {

        /** Those of an event at which people only help. */
        public static final Terms NONE = new Terms(0, 0, 1, 0, null);

        public int left() {
            return Math.max(0, places - taken);
        }
    }

    private static final String TAKEN = """
            from pool.participation p where p.organisation_id = s.organisation_id and p.event_id = s.event_id
             and p.state in ('GOING', 'CAME', 'MISSED')""";

    private final Statements statements;
    private final TenantContext tenant;

    EventPlaces(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /** As it is now; empty when nothing was ever said. */
    public Optional<Terms> of(UUID event, @Nullable UUID person) {
        return statements.one(
                "select s.places, s.price_credits, s.cancel_days, (select count(*)::int " + TAKEN
                        + ") as taken, (select p.id " + TAKEN
                        + " and p.person_id = ?) as mine from pool.event_places s where s.organisation_id = ? and s.event_id = ?",
                EventPlaces::terms,
                person,
                here(),
                event);
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

    /** Says it, for those who take a place from now on. The caller looked that no fewer are left than were taken. */
    public void say(UUID event, int places, int price, int cancelDays, UUID by, Instant now) {
        statements.write("""
                        insert into pool.event_places (organisation_id, event_id, places, price_credits, cancel_days, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation_id, event_id) do update set places = excluded.places,
                          price_credits = excluded.price_credits, cancel_days = excluded.cancel_days,
                          set_by = excluded.set_by, set_at = excluded.set_at""", here(), event, places, price, cancelDays, by, now);
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
                row.getObject("mine", UUID.class));
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
