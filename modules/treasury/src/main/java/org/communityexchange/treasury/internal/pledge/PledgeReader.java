package org.communityexchange.treasury.internal.pledge;

import static org.communityexchange.treasury.internal.giving.Columns.day;
import static org.communityexchange.treasury.internal.giving.Columns.number;
import static org.communityexchange.treasury.internal.giving.Columns.optionalDay;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.internal.pledge.PledgeTerms.AmountFrom;
import org.communityexchange.treasury.internal.pledge.PledgeTerms.Pause;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Reads pledges with all that belongs to them, in four queries however many they are. */
@ApplicationScoped
class PledgeReader {

    private static final String HERE = """
            select p.organisation_id, g.name, g.zone, p.id, p.person_id, p.every_months, p.starts_on, p.ends_on,
                   p.ended_on, p.reminders
            from treasury.pledge p join identity.organisation g on g.id = p.organisation_id
            where p.organisation_id = :organisation order by p.id desc""";

    private static final String OWN = """
            select p.organisation_id, p.organisation_name, p.zone, p.id, p.person_id, p.every_months, p.starts_on,
                   p.ends_on, p.ended_on, p.reminders
            from treasury.own_pledge p order by p.id desc""";

    private static final String RECEIVED_HERE = """
            select r.pledge_id, r.due_on, r.cents from treasury.pledge_receipt r
            join treasury.contribution c on c.organisation_id = r.organisation_id and c.id = r.contribution_id
            where c.reversed_at is null""";

    private final EntityManager entities;
    private final TenantContext tenant;

    PledgeReader(EntityManager entities, TenantContext tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** Every pledge to the current organisation, the newest first. */
    List<PledgeFacts> here() {
        var rows = rows(entities.createNativeQuery(HERE)
                .setParameter("organisation", tenant.requireOrganisation().value())
                .getResultList());
        return read(rows, "treasury.pledge_amount", "treasury.pledge_pause", RECEIVED_HERE);
    }

    /** One pledge to the current organisation, as it is written in this transaction. */
    PledgeFacts require(UUID id) {
        entities.flush();
        return here().stream()
                .filter(pledge -> pledge.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("pledge"));
    }

    /** Those of the signed-in person in every organisation. */
    List<PledgeFacts> own() {
        return read(
                rows(entities.createNativeQuery(OWN).getResultList()),
                "treasury.own_pledge_amount",
                "treasury.own_pledge_pause",
                "select pledge_id, due_on, cents from treasury.own_pledge_received");
    }

    private List<PledgeFacts> read(List<Object[]> pledges, String amounts, String pauses, String received) {
        if (pledges.isEmpty()) {
            return List.of();
        }
        var amountsOf = new HashMap<UUID, List<AmountFrom>>();
        rows(entities.createNativeQuery("select pledge_id, from_on, cents from " + amounts + " order by id")
                        .getResultList())
                .forEach(row -> amountsOf
                        .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new AmountFrom(day(row[1]), number(row[2]))));
        var pausesOf = new HashMap<UUID, List<Pause>>();
        rows(entities.createNativeQuery("select pledge_id, from_on, until_on from " + pauses)
                        .getResultList())
                .forEach(row -> pausesOf.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new Pause(day(row[1]), optionalDay(row[2]))));
        var receivedOf = new HashMap<UUID, Map<LocalDate, Long>>();
        rows(entities.createNativeQuery(received).getResultList()).forEach(row -> receivedOf
                .computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                .merge(day(row[1]), number(row[2]), Long::sum));
        return pledges.stream()
                .map(row -> {
                    var id = (UUID) row[3];
                    return new PledgeFacts(
                            (String) row[0],
                            (String) row[1],
                            ZoneId.of((String) row[2]),
                            id,
                            (UUID) row[4],
                            new PledgeTerms(
                                    day(row[6]),
                                    (int) number(row[5]),
                                    optionalDay(row[7]),
                                    optionalDay(row[8]),
                                    amountsOf.getOrDefault(id, List.of()),
                                    pausesOf.getOrDefault(id, List.of())),
                            (boolean) row[9],
                            receivedOf.getOrDefault(id, Map.of()));
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> result) {
        return (List<Object[]>) result;
    }
}
