package org.communityexchange.treasury.internal.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.ContributionFilter;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.OwnContribution;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.internal.giving.Columns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    private static final int MOST_OWN = 200;

    private final TenantContext tenant;

    ContributionRepository(TenantContext tenant) {
        this.tenant = tenant;
    }

    Contribution require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("contribution"));
    }

    Contribution requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("contribution"));
    }

    /** The next number of the year; whoever asks next waits until this transaction ends, so that none is ever missing. */
    ReceiptNumber nextReceipt(int year) {
        var number = (Integer) getEntityManager()
                .createNativeQuery("""
                        insert into treasury.receipt_counter as c (organisation_id, year, last_number)
                        values (:organisation, :year, 1)
                        on conflict (organisation_id, year) do update set last_number = c.last_number + 1
                        returning last_number""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("year", year)
                .getSingleResult();
        return new ReceiptNumber(year, number);
    }

    /** Newest first; one more than the limit, so that the caller knows whether anything follows. */
    List<Contribution> part(ContributionFilter filter, ListQuery query) {
        var where = new StringBuilder();
        var parameters = where(filter, where);
        if (query.after() != null) {
            where.append(" and id < :after");
            parameters.and("after", query.after());
        }
        return find(where + " order by id desc", parameters)
                .page(0, query.limit() + 1)
                .list();
    }

    long count(ContributionFilter filter) {
        var where = new StringBuilder();
        var parameters = where(filter, where);
        return count(where.toString(), parameters);
    }

    /** Cents of those that stand. */
    long cents(ContributionFilter filter) {
        var where = new StringBuilder();
        var parameters = where(filter, where);
        var sum = getEntityManager()
                .createQuery(
                        "select coalesce(sum(c.cents), 0) from Contribution c where " + where
                                + " and reversedAt is null",
                        Long.class);
        parameters.map().forEach(sum::setParameter);
        return sum.getSingleResult();
    }

    List<Contribution> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Received or given back on these days, both included. */
    List<Contribution> movedBetween(LocalDate from, LocalDate to) {
        return list("(receivedOn between ?1 and ?2 or reversedOn between ?1 and ?2) order by id", from, to);
    }

    /** Those of the signed-in person in every organisation. */
    List<OwnContribution> own() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select id, organisation_id, organisation_name, kind, receipt_year, receipt_number, method,
                               received_on, cents, credits, reversed_at is not null
                        from treasury.own_contribution order by id desc limit :most""")
                .setParameter("most", MOST_OWN)
                .getResultList();
        return rows.stream()
                .map(row -> new OwnContribution(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ContributionKind.valueOf((String) row[3]),
                        new ReceiptNumber((int) Columns.number(row[4]), (int) Columns.number(row[5]))
                                .of((String) row[1]),
                        PaymentMethod.valueOf((String) row[6]),
                        Columns.day(row[7]),
                        Columns.number(row[8]),
                        Columns.number(row[9]),
                        (boolean) row[10]))
                .toList();
    }

    private static Parameters where(ContributionFilter filter, StringBuilder where) {
        var parameters = new Parameters();
        where.append("1 = 1");
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", filter.kind());
        }
        if (filter.method() != null) {
            where.append(" and method = :method");
            parameters.and("method", filter.method());
        }
        if (filter.from() != null) {
            where.append(" and receivedOn >= :from");
            parameters.and("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and receivedOn <= :to");
            parameters.and("to", filter.to());
        }
        if (filter.reversed() != null) {
            where.append(filter.reversed() ? " and reversedAt is not null" : " and reversedAt is null");
        }
        return parameters;
    }
}
