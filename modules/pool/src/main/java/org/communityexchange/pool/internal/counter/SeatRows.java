package org.communityexchange.pool.internal.counter;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The counter seats of the current organisation. */
@ApplicationScoped
class SeatRows {

    /** One that was neither closed nor has ended. */
    record Row(
            UUID id,
            int number,
            String name,
            String pinHash,
            UUID openedBy,
            Instant openedAt,
            Instant endsAt,
            int wrongTries,
            @Nullable Instant lockedUntil,
            @Nullable Instant unlockedAt,
            @Nullable String knownHash,
            int knownWrongTries,
            @Nullable Instant knownLockedUntil) {}

    private static final String LIVE = """
            select id, number, name, pin_hash, opened_by, opened_at, ends_at, wrong_tries, locked_until, unlocked_at,
                   known_hash, known_wrong_tries, known_locked_until
            from pool.counter_seat where organisation_id = :organisation and closed_at is null and ends_at > :now""";

    private final EntityManager entities;
    private final TenantContext tenant;

    SeatRows(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    List<Row> live(Instant now) {
        return rows(LIVE + " order by number", now, Map.of());
    }

    Optional<Row> live(UUID id, Instant now) {
        return rows(LIVE + " and id = :id", now, Map.of("id", id)).stream().findFirst();
    }

    /** Locked until the transaction ends, so that PINs are tried one after the other. */
    Optional<Row> liveForUpdate(int number, Instant now) {
        return rows(LIVE + " and number = :number for update", now, Map.of("number", number)).stream()
                .findFirst();
    }

    Optional<Row> byDevice(String hash, Instant now) {
        return rows(LIVE + " and device_hash = :hash", now, Map.of("hash", hash)).stream()
                .findFirst();
    }

    boolean exists(UUID id) {
        return !entities.createNativeQuery(
                        "select 1 from pool.counter_seat where organisation_id = :organisation and id = :id",
                        Integer.class)
                .setParameter("organisation", here())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    void insert(UUID id, int number, String name, String pinHash, UUID by, Instant now, Instant ends) {
        entities.createNativeQuery("""
                        insert into pool.counter_seat (organisation_id, id, number, name, pin_hash, opened_by, opened_at, ends_at)
                        values (:organisation, :id, :number, :name, :pin, :by, :now, :ends)""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("name", name)
                .setParameter("pin", pinHash)
                .setParameter("by", by)
                .setParameter("now", Timestamp.from(now))
                .setParameter("ends", Timestamp.from(ends))
                .executeUpdate();
    }

    /** @return how many closed: one or none */
    int close(UUID id, UUID by, Instant now) {
        return entities.createNativeQuery("""
                        update pool.counter_seat set closed_at = :now, closed_by = :by
                        where organisation_id = :organisation and id = :id and closed_at is null""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /**
     * The seat knows the device it was opened on.
     *
     * @return how many do: none when a device serves there already
     */
    int openedOn(UUID id, String knownHash) {
        return entities.createNativeQuery("""
                        update pool.counter_seat set known_hash = :known
                        where organisation_id = :organisation and id = :id and closed_at is null and device_hash is null""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("known", knownHash)
                .executeUpdate();
    }

    /** @return how many were left: none when another device had it by then */
    int left(UUID id, String deviceHash) {
        return entities.createNativeQuery("""
                        update pool.counter_seat set device_hash = null, unlocked_at = null
                        where organisation_id = :organisation and id = :id and closed_at is null and device_hash = :hash""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("hash", deviceHash)
                .executeUpdate();
    }

    /** @param isKnown whether it was the device the seat knows, whose tries are counted apart */
    void wrong(UUID id, boolean isKnown, int tries, @Nullable Instant lockedUntil) {
        var counted = isKnown
                ? "known_wrong_tries = :tries, known_locked_until = cast(nullif(:until, '') as timestamptz)"
                : "wrong_tries = :tries, locked_until = cast(nullif(:until, '') as timestamptz)";
        entities.createNativeQuery("update pool.counter_seat set " + counted
                        + " where organisation_id = :organisation and id = :id")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("tries", tries)
                .setParameter("until", lockedUntil == null ? "" : lockedUntil.toString())
                .executeUpdate();
    }

    void unlocked(UUID id, String deviceHash, String knownHash, Instant now) {
        entities.createNativeQuery("""
                        update pool.counter_seat set wrong_tries = 0, locked_until = null, device_hash = :hash, unlocked_at = :now,
                          known_hash = :known, known_wrong_tries = 0, known_locked_until = null
                        where organisation_id = :organisation and id = :id""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("hash", deviceHash)
                .setParameter("known", knownHash)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    private List<Row> rows(String sql, Instant now, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("organisation", here())
                .setParameter("now", Timestamp.from(now));
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Row(
                        row.get("id", UUID.class),
                        row.get("number", Integer.class),
                        row.get("name", String.class),
                        row.get("pin_hash", String.class),
                        row.get("opened_by", UUID.class),
                        row.get("opened_at", Instant.class),
                        row.get("ends_at", Instant.class),
                        row.get("wrong_tries", Integer.class),
                        row.get("locked_until", Instant.class),
                        row.get("unlocked_at", Instant.class),
                        row.get("known_hash", String.class),
                        row.get("known_wrong_tries", Integer.class),
                        row.get("known_locked_until", Instant.class)))
                .toList();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
