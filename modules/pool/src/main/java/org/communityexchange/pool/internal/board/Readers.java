package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.pool.PersonRef;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/** What whoever asks reads of people: names are for those who are signed in. */
@ApplicationScoped
class Readers {

    private final People people;
    private final CurrentPerson me;

    Readers(People people, CurrentPerson me) {
        this.people = people;
        this.me = me;
    }

    /** The names of those whose these rows are, by id. */
    Map<UUID, PersonRef> names(List<Tuple> rows) {
        var names = new HashMap<UUID, PersonRef>();
        if (me.find().isPresent()) {
            var ids = rows.stream()
                    .map(row -> row.get("by_id", UUID.class))
                    .filter(Objects::nonNull)
                    .map(PersonId::new)
                    .toList();
            people.byId(ids).forEach((id, person) -> names.put(id.value(), PersonRef.of(person)));
        }
        return names;
    }
}
