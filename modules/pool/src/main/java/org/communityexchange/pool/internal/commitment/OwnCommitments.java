package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.LatestPromise;
import org.communityexchange.pool.OwnCommitment;
import org.communityexchange.pool.PersonRef;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** A person's promises wherever they are, through the view that shows a person their own. */
@ApplicationScoped
class OwnCommitments {

    private final EntityManager entities;
    private final People people;
    private final CurrentPerson me;

    OwnCommitments(EntityManager entities, People people, CurrentPerson me) {
        this.entities = entities;
        this.people = people;
        this.me = me;
    }

    /** Without the names of those for whom they were entered, which no line of the front page says. */
    List<LatestPromise> latest(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery("""
                        select id, organisation_id, organisation_name, title, state_since
                        from pool.own_commitment order by created_at desc, id desc""", Tuple.class).setMaxResults(most).getResultList();
        return rows.stream()
                .map(row -> new LatestPromise(
                        row.get("id", UUID.class),
                        row.get("organisation_id", String.class),
                        row.get("organisation_name", String.class),
                        row.get("title", String.class),
                        row.get("state_since", Instant.class)))
                .toList();
    }

    Listing<OwnCommitment> newest(ListQuery query) {
        query.sortOf(CommitmentRepository.NEWEST);
        var after = query.after() == null
                ? ""
                : " where (created_at, id) < (select created_at, id from pool.own_commitment where id = :after)";
        var select = entities.createNativeQuery("""
                select id, organisation_id, organisation_name, person_id, kind, funding, state, state_since, title,
                       expected_minutes, actual_minutes, done_on, credits, created_at
                from pool.own_commitment""" + after + " order by created_at desc, id desc", Tuple.class);
        if (query.after() != null) {
            if (!exists(query.after())) {
                throw new InvalidInput("after", "“after” takes the “next” of the part before.");
            }
            select.setParameter("after", query.after());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(query.limit() + 1).getResultList();
        var page = Listing.of(rows, query.limit(), row -> row.get("id", UUID.class));
        var names = people.byId(page.items().stream()
                .map(row -> new PersonId(row.get("person_id", UUID.class)))
                .toList());
        return page.map(row -> {
            var id = row.get("person_id", UUID.class);
            var person = names.get(new PersonId(id));
            return of(row, person == null ? new PersonRef(id, "–", false) : PersonRef.of(person));
        });
    }

    /** 0 for what is not measured by minutes. */
    private static int minutes(Tuple row) {
        var minutes = row.get("expected_minutes", Integer.class);
        return minutes == null ? 0 : minutes;
    }

    private boolean exists(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select 1 from pool.own_commitment where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private OwnCommitment of(Tuple row, PersonRef person) {
        return new OwnCommitment(
                row.get("id", UUID.class),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                person,
                !person.id().equals(me.id().value()),
                CommitmentKind.valueOf(row.get("kind", String.class)),
                Funding.valueOf(row.get("funding", String.class)),
                CommitmentState.valueOf(row.get("state", String.class)),
                row.get("state_since", Instant.class),
                row.get("title", String.class),
                minutes(row),
                row.get("actual_minutes", Integer.class),
                row.get("done_on", LocalDate.class),
                row.get("credits", Integer.class),
                row.get("created_at", Instant.class));
    }
}
