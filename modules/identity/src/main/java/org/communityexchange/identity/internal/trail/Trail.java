package org.communityexchange.identity.internal.trail;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Reads the audit trail part by part, newest first. The database's walls decide what can be seen: one's own acts anywhere, and
 * an organisation's inside it.
 */
@ApplicationScoped
class Trail {

    private static final String SELECT = """
            select id, at, actor_id, on_behalf_of, organisation_id, action, about_person_id, summary, reason
            from kernel.audit_act where %s
              and (?::uuid is null or (at, id) < (select last.at, last.id from kernel.audit_act last where last.id = ?))
            order by at desc, id desc limit ?""";

    private record Row(
            UUID id,
            Instant at,
            @Nullable PersonId actor,
            @Nullable PersonId onBehalfOf,
            @Nullable String organisation,
            String action,
            @Nullable PersonId about,
            String summary,
            @Nullable String reason) {}

    private final DataSource dataSource;
    private final People people;
    private final CurrentPerson me;
    private final TenantContext tenant;
    private final TrailMessages messages;

    Trail(DataSource dataSource, People people, CurrentPerson me, TenantContext tenant, TrailMessages messages) {
        this.dataSource = dataSource;
        this.people = people;
        this.me = me;
        this.tenant = tenant;
        this.messages = messages;
    }

    /** Every act about the signed-in person, wherever it was done. */
    @Transactional
    Slice<TrailLine> aboutMe(Listing listing) {
        return lines(read("about_person_id = ?", me.id().value(), listing), listing);
    }

    /** Every act inside the current organisation. */
    @Transactional
    Slice<TrailLine> here(Listing listing) {
        return lines(read("organisation_id = ?", tenant.requireOrganisation().value(), listing), listing);
    }

    private List<Row> read(String condition, Object key, Listing listing) {
        var after = listing.afterId().orElse(null);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT.formatted(condition))) {
            select.setObject(1, key);
            select.setObject(2, after);
            select.setObject(3, after);
            select.setInt(4, listing.oneMore());
            var rows = new ArrayList<Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            person(row.getObject(3, UUID.class)),
                            person(row.getObject(4, UUID.class)),
                            row.getString(5),
                            row.getString(6),
                            person(row.getObject(7, UUID.class)),
                            row.getString(8),
                            row.getString(9)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read", e);
        }
    }

    private Slice<TrailLine> lines(List<Row> rows, Listing listing) {
        var named = new LinkedHashSet<PersonId>();
        for (var row : rows) {
            for (var person : new PersonId[] {row.actor(), row.onBehalfOf(), row.about()}) {
                if (person != null) {
                    named.add(person);
                }
            }
        }
        var names = people.byId(named);
        var lines = rows.stream()
                .map(row -> new TrailLine(
                        row.id(),
                        row.at(),
                        row.actor() == null ? messages.exchange() : name(row.actor(), names),
                        row.action(),
                        row.summary(),
                        name(row.about(), names),
                        name(row.onBehalfOf(), names),
                        row.organisation() == null ? "" : row.organisation(),
                        row.reason() == null ? "" : row.reason()))
                .toList();
        return listing.slice(lines, TrailLine::id);
    }

    private String name(
            @Nullable PersonId person, java.util.Map<PersonId, org.communityexchange.identity.PersonView> names) {
        if (person == null) {
            return "";
        }
        if (me.find().filter(mine -> mine.id().equals(person)).isPresent()) {
            return messages.you();
        }
        var view = names.get(person);
        return view == null ? messages.somebody() : view.displayName();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
