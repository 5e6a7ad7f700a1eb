package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OrganisationService implements Organisations {

    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Clock clock;

    OrganisationService(OrganisationRepository organisations, EntityManager entities, Clock clock) {
        this.organisations = organisations;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<OrganisationView> all() {
        return organisations.allActive().stream().map(Organisation::view).toList();
    }

    @Override
    @Transactional
    public OrganisationView require(OrganisationId id) {
        return organisations.active(id).map(Organisation::view).orElseThrow(() -> new NotFound("organisation"));
    }

    @Override
    @Transactional
    public List<Belonging> belongings() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select m.organisation_id, string_agg(distinct s.kind, ',')
                        from identity.own_membership m
                        left join identity.own_seat s on s.organisation_id = m.organisation_id
                          and s.from_at <= :now and s.until_at > :now
                        where m.state = 'ACTIVE' group by m.organisation_id""")
                .setParameter("now", Timestamp.from(clock.instant()))
                .getResultList();
        var belongings = new ArrayList<Belonging>();
        for (var organisation : organisations.allActive()) {
            for (var row : rows) {
                if (organisation.view().id().equals(row[0])) {
                    belongings.add(new Belonging(organisation.view(), seats((String) row[1])));
                }
            }
        }
        return belongings;
    }

    private static List<SeatKind> seats(String kinds) {
        if (kinds == null) {
            return List.of();
        }
        return java.util.Arrays.stream(kinds.split(","))
                .map(SeatKind::valueOf)
                .sorted()
                .toList();
    }
}
