package org.communityexchange.pool.internal.card;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CardPlace;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** The cards of the current organisation, and the signed-in person's own words. */
@ApplicationScoped
class CardRows {

    /** A card, as a rule one that holds. */
    record Card(UUID id, int serial, UUID person, Instant issuedAt) {}

    private static final String ALL =
            "select id, serial, person_id, issued_at from pool.member_card where organisation_id = :organisation";
    private static final String LIVE = ALL + " and voided_at is null";

    private final EntityManager entities;
    private final TenantContext tenant;

    CardRows(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Where the signed-in person belongs and a counter was open after the given moment, by name. */
    List<CardPlace> places(Instant since) {
        return entities
                .createNativeQuery("""
                        select organisation_id, organisation_name from pool.own_counter_place
                        where open_until > :since order by organisation_name, organisation_id""", CardPlace.class)
                .setParameter("since", Timestamp.from(since))
                .getResultList()
                .stream()
                .map(CardPlace.class::cast)
                .toList();
    }

    List<Card> live() {
        return cards(LIVE, null);
    }

    Optional<Card> of(UUID person) {
        return cards(LIVE + " and person_id = :value", person).stream().findFirst();
    }

    Optional<Card> byCode(String hash) {
        return cards(LIVE + " and code_hash = :value", hash).stream().findFirst();
    }

    /** Whether it holds or not. */
    Optional<Card> any(UUID card) {
        return cards(ALL + " and id = :value", card).stream().findFirst();
    }

    void insert(UUID id, int serial, UUID person, String hash, UUID by, Instant now) {
        entities.createNativeQuery("""
                        insert into pool.member_card (organisation_id, id, serial, person_id, code_hash, issued_by, issued_at)
                        values (:organisation, :id, :serial, :person, :hash, :by, :now)""")
                .setParameter("organisation", here())
                .setParameter("id", id)
                .setParameter("serial", serial)
                .setParameter("person", person)
                .setParameter("hash", hash)
                .setParameter("by", by)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /** @return how many ended: one or none */
    int end(String column, UUID value, UUID by, Instant now) {
        return entities.createNativeQuery("update pool.member_card set voided_at = :now, voided_by = :by"
                        + " where organisation_id = :organisation and voided_at is null and " + column + " = :value")
                .setParameter("organisation", here())
                .setParameter("value", value)
                .setParameter("by", by)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /** The words of the person whose card it is, to a transaction that presents the card's code. */
    Optional<String> wordsOf(UUID card, String hash) {
        entities.createNativeQuery("select set_config('app.presented_card', :hash, true)", String.class)
                .setParameter("hash", hash)
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<String> words = entities.createNativeQuery(
                        "select words from pool.words_of_presented_card where card_id = :card", String.class)
                .setParameter("card", card)
                .getResultList();
        return words.stream().findFirst();
    }

    String words(UUID person) {
        @SuppressWarnings("unchecked")
        List<String> words = entities.createNativeQuery(
                        "select words from pool.counter_words where person_id = :person", String.class)
                .setParameter("person", person)
                .getResultList();
        return words.stream().findFirst().orElse("");
    }

    void write(UUID person, String words, Instant now) {
        entities.createNativeQuery("""
                        insert into pool.counter_words (person_id, words, written_at) values (:person, :words, :now)
                        on conflict (person_id) do update set words = excluded.words, written_at = excluded.written_at""")
                .setParameter("person", person)
                .setParameter("words", words)
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    void forget(UUID person) {
        entities.createNativeQuery("delete from pool.counter_words where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private List<Card> cards(String sql, @Nullable Object value) {
        var query = entities.createNativeQuery(sql, Tuple.class).setParameter("organisation", here());
        if (value != null) {
            query.setParameter("value", value);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Card(
                        row.get("id", UUID.class),
                        row.get("serial", Integer.class),
                        row.get("person_id", UUID.class),
                        row.get("issued_at", Instant.class)))
                .toList();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
