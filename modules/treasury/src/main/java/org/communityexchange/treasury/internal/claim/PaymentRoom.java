package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.CashSource;
import org.communityexchange.treasury.TransferSubjects;
import org.communityexchange.treasury.TreasuryRoom;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** The door to claims this organisation pays; the cash that left for them; and what transfers about claims were about. */
@ApplicationScoped
class PaymentRoom implements TreasuryRoom, CashSource, TransferSubjects {

    private static final int ORDER = 42;

    private final ExchangeClaims exchange;
    private final CashClaimRepository claims;
    private final ClaimMessages words;
    private final EntityManager entities;
    private final CurrentPerson me;

    PaymentRoom(
            ExchangeClaims exchange,
            CashClaimRepository claims,
            ClaimMessages words,
            EntityManager entities,
            CurrentPerson me) {
        this.exchange = exchange;
        this.claims = claims;
        this.words = words;
        this.entities = entities;
        this.me = me;
    }

    @Override
    @Transactional
    public Optional<Door> door(OrganisationId organisation) {
        if (!me.may(Right.READ_TREASURY)) {
            return Optional.empty();
        }
        return Optional.of(new Door(
                words.payments(),
                "/o/" + organisation + "/treasury/claim-payments",
                "done",
                words.door_payments_text(),
                exchange.toPay(organisation.value()).size(),
                ORDER));
    }

    @Override
    @Transactional
    public List<CashMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to) {
        return rows(entities.createNativeQuery("""
                                select payment_transfer, paid_on, cash_cents, payment_reference, number, organisation_name, id
                                from treasury.own_claim_payment where paid_on between :from and :to""").setParameter("from", from).setParameter("to", to)).stream()
                .map(row -> new CashMovement(
                        (UUID) row[0],
                        day(row[1]),
                        -(long) row[2],
                        (String) row[3],
                        words.claim_of(((Number) row[4]).intValue(), (String) row[5]),
                        payment(organisation, row[6])))
                .toList();
    }

    @Override
    @Transactional
    public Map<UUID, Subject> about(OrganisationId organisation, Collection<UUID> subjects) {
        var found = new HashMap<UUID, Subject>();
        if (subjects.isEmpty()) {
            return found;
        }
        rows(entities.createNativeQuery(
                                "select id, number, organisation_name from treasury.own_claim_payment where id in (:subjects)")
                        .setParameter("subjects", subjects))
                .forEach(row -> found.put(
                        (UUID) row[0],
                        new Subject(
                                words.claim_of(((Number) row[1]).intValue(), (String) row[2]),
                                payment(organisation, row[0]))));
        claims.byIds(List.copyOf(subjects))
                .forEach(claim -> found.put(
                        claim.id(),
                        new Subject(
                                words.claim_number(claim.number()),
                                "/o/" + organisation + "/treasury/claims/" + claim.id())));
        return found;
    }

    private static String payment(OrganisationId organisation, Object claim) {
        return "/o/" + organisation + "/treasury/claim-payments/" + claim;
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
