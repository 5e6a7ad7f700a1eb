package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Seats;
import org.communityexchange.identity.internal.MemberChoices;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** Who belongs to the current organisation. */
@ApplicationScoped
class MemberDirectory implements MemberChoices {

    private static final String MEMBERS = """
            from Membership m join Person p on p.id = m.personId
            where m.state = ACTIVE and lower(p.displayName) like :name escape '\\'""";

    private static final int NAME_MAX = 80;
    private static final int MOST_CHOICES = 500;

    private final EntityManager entities;
    private final Seats seats;

    MemberDirectory(EntityManager entities, Seats seats) {
        this.entities = entities;
        this.seats = seats;
    }

    @Override
    @Transactional
    public List<PersonView> all() {
        return page("", 1, MOST_CHOICES).stream().map(MemberRow::person).toList();
    }

    /** How many members' names contain the text. */
    @Transactional
    long count(String name) {
        return entities.createQuery("select count(m) " + MEMBERS, Long.class)
                .setParameter("name", containing(name))
                .getSingleResult();
    }

    /** @param page counted from 1 */
    @Transactional
    List<MemberRow> page(String name, int page, int size) {
        return rows(entities.createQuery(
                        "select p.id, p.displayName, p.managedBy, m.decidedAt " + MEMBERS
                                + " order by lower(p.displayName), p.id",
                        Object[].class)
                .setParameter("name", containing(name))
                .setFirstResult((page - 1) * size)
                .setMaxResults(size));
    }

    /** Sorted by {@code name} or {@code since}, with a minus downwards. */
    @Transactional
    Slice<MemberRow> slice(Listing listing) {
        var down = listing.sort().startsWith("-");
        var key = listing.sort().endsWith("name") ? "lower(p.displayName)" : "m.decidedAt";
        var direction = down ? " desc" : "";
        var beyond = down ? "<" : ">";
        var after = listing.afterId();
        var hql = "select p.id, p.displayName, p.managedBy, m.decidedAt " + MEMBERS
                + (after.isEmpty()
                        ? ""
                        : " and (%1$s %2$s :key or %1$s = :key and p.id %2$s :after)".formatted(key, beyond))
                + " order by %1$s%2$s, p.id%2$s".formatted(key, direction);
        var query = entities.createQuery(hql, Object[].class)
                .setParameter("name", "%")
                .setMaxResults(listing.oneMore());
        after.ifPresent(id -> query.setParameter("key", keyOf(id, key, listing)).setParameter("after", id));
        return listing.slice(rows(query), MemberRow::id);
    }

    private Object keyOf(UUID after, String key, Listing listing) {
        return entities.createQuery("select " + key + " " + MEMBERS + " and p.id = :after", Object.class)
                .setParameter("name", "%")
                .setParameter("after", after)
                .getResultStream()
                .findFirst()
                .orElseThrow(listing::unknownCursor);
    }

    private List<MemberRow> rows(TypedQuery<Object[]> query) {
        var found = query.getResultList();
        var held = seats.heldBy(
                found.stream().map(row -> new PersonId((UUID) row[0])).toList());
        return found.stream()
                .map(row -> {
                    var person = new PersonView(new PersonId((UUID) row[0]), (String) row[1], (String) row[2]);
                    return new MemberRow(person, held.getOrDefault(person.id(), List.of()), (Instant) row[3]);
                })
                .toList();
    }

    /** What is typed is looked for as it stands: its % and _ are no wildcards. */
    static String containing(String name) {
        var text = name.strip().toLowerCase(Locale.ROOT);
        var cut = text.length() > NAME_MAX ? text.substring(0, NAME_MAX) : text;
        return "%" + cut.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
