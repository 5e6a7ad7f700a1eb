package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.MemberSearch;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

@ApplicationScoped
class MemberSearchService implements MemberSearch {

    private static final int MOST = 500;

    private static final String MEMBERS = """
            select p.id, coalesce(typed.name, p.display_name), case when typed.name is null then p.managed_by end, %s
              from identity.person p
            """ + Names.TYPED + """
             where (exists (select from identity.membership m where m.person_id = p.id and m.state = 'ACTIVE'
                              and m.organisation_id = :organisation) or p.id = any (:among))
               and %s order by 2, p.id""";

    /** As {@link MemberSearch#plain} says it. */
    private static final String PLAIN_NAME = "lower(regexp_replace(btrim(p.display_name), '\\s+', ' ', 'g'))";

    private final EntityManager entities;
    private final TenantContext tenant;

    MemberSearchService(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    @Override
    @Transactional
    public List<PersonView> named(String text, int atMost) {
        requireCount(atMost);
        return found("''", "strpos(" + PLAIN_NAME + ", :text) > 0", query -> query.setParameter(
                                "text", MemberSearch.plain(text))
                        .setMaxResults(atMost))
                .stream()
                .map(Found::person)
                .toList();
    }

    @Override
    @Transactional
    public Map<String, List<PersonView>> byName(Collection<String> names) {
        var byName = new HashMap<String, List<PersonView>>();
        found(PLAIN_NAME, PLAIN_NAME + " = any (:texts)", query -> query.setParameter("texts", plain(names)))
                .forEach(found -> byName.computeIfAbsent(found.key(), key -> new ArrayList<>())
                        .add(found.person()));
        return byName;
    }

    @Override
    @Transactional
    public List<PersonView> alike(String name, int atMost) {
        requireCount(atMost);
        return found("''", "true", query -> query).stream()
                .map(Found::person)
                .filter(person -> Alike.of(name, person.displayName()) >= Alike.ENOUGH)
                .sorted(Comparator.comparingDouble((PersonView person) -> Alike.of(name, person.displayName()))
                        .reversed())
                .limit(atMost)
                .toList();
    }

    private static void requireCount(int atMost) {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST);
        }
    }

    @Override
    @Transactional
    public Map<String, PersonView> byEmail(Collection<String> emails, Collection<PersonId> among) {
        var byEmail = new HashMap<String, PersonView>();
        found("p.email", "p.email = any (:texts)", query -> query.setParameter("texts", plain(emails))
                        .setParameter("among", ids(among)))
                .forEach(found -> byEmail.put(found.key(), found.person()));
        return byEmail;
    }

    private record Found(String key, PersonView person) {}

    private interface Binding {
        Query bind(Query query);
    }

    @SuppressWarnings("unchecked")
    private List<Found> found(String key, String where, Binding binding) {
        var query = entities.createNativeQuery(MEMBERS.formatted(key, where))
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("among", new UUID[0]);
        var rows = (List<Object[]>) binding.bind(query).getResultList();
        return rows.stream()
                .map(row -> new Found(
                        (String) row[3], new PersonView(new PersonId((UUID) row[0]), (String) row[1], (String) row[2])))
                .toList();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] plain(Collection<String> texts) {
        return texts.stream().map(MemberSearch::plain).distinct().toArray(String[]::new);
    }
}
