package org.communityexchange.identity.internal.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.communityexchange.identity.Admissions;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.internal.Here;
import org.communityexchange.identity.internal.keycloak.KeycloakMirror;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.AskedAlong;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

@ApplicationScoped
class OrganisationService implements Organisations, Admissions {

    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final KeycloakMirror mirror;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Here here;
    private final OwnBelongings own;
    private final DataSource dataSource;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            EntityManager entities,
            KeycloakMirror mirror,
            AuditTrail audit,
            TenantContext tenant,
            Here here,
            OwnBelongings own,
            DataSource dataSource,
            Clock clock) {
        this.organisations = organisations;
        this.entities = entities;
        this.mirror = mirror;
        this.audit = audit;
        this.tenant = tenant;
        this.here = here;
        this.own = own;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<OrganisationView> all() {
        return organisations.allActive().stream().map(Organisation::view).toList();
    }

    /** The organisation of the path was read by the access check of this very request. */
    @Override
    public OrganisationView require(OrganisationId id) {
        return here.find()
                .filter(organisation -> organisation.id().equals(id.value()))
                .or(() -> QuarkusTransaction.joiningExisting()
                        .call(() -> organisations.active(id).map(Organisation::view)))
                .orElseThrow(() -> new NotFound("organisation"));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<Optional<OrganisationView>> findAlong(OrganisationId id) {
        return AskedAlong.ask(
                dataSource,
                "select id, name, tagline, description, join_questions, zone from identity.organisation"
                        + " where id = ? and suspended_at is null",
                row -> Organisation.view(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                id.value());
    }

    @Override
    public List<Belonging> belongings() {
        return own.orElse(() -> QuarkusTransaction.joiningExisting().call(this::readBelongings));
    }

    private List<Belonging> readBelongings() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select o.id, o.name, o.tagline, o.description, o.join_questions, o.zone,
                               string_agg(distinct s.kind, ',')
                        from identity.own_membership m
                        join identity.organisation o on o.id = m.organisation_id and o.suspended_at is null
                        left join identity.own_seat s on s.organisation_id = m.organisation_id
                          and s.from_at <= :now and s.until_at > :now
                        where m.state = 'ACTIVE' group by o.id order by o.name""")
                .setParameter("now", Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> new Belonging(organisation(row), seats((String) row[6])))
                .toList();
    }

    private static OrganisationView organisation(Object[] row) {
        return new OrganisationView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((String) row[4]).lines().filter(line -> !line.isBlank()).toList(),
                ZoneId.of((String) row[5]));
    }

    @Override
    @Transactional
    public OrganisationView admit(
            OrganisationId id, String name, String tagline, String description, List<String> joinQuestions) {
        var words = new OrganisationWords(name, tagline, description, joinQuestions);
        if (organisations.findByIdOptional(id.value()).isPresent()) {
            throw IdentityProblem.ORGANISATION_EXISTS.refusal();
        }
        var organisation = Organisation.admitted(id, words, clock.instant());
        try {
            organisations.persistAndFlush(organisation);
        } catch (PersistenceException raced) {
            throw IdentityProblem.ORGANISATION_EXISTS.refusal();
        }
        record(organisation, "identity.organisation-admitted", "The organisation was admitted.", null);
        mirror.organisationChanged(id);
        return organisation.view();
    }

    @Override
    @Transactional
    public void suspend(OrganisationId id, String reason) {
        var organisation = locked(id);
        if (organisation.suspend(clock.instant())) {
            record(organisation, "identity.organisation-suspended", "The organisation was suspended.", reason);
            mirror.organisationChanged(id);
        }
    }

    @Override
    @Transactional
    public void reinstate(OrganisationId id, String reason) {
        var organisation = locked(id);
        if (organisation.reinstate()) {
            record(organisation, "identity.organisation-reinstated", "The organisation was opened again.", reason);
            mirror.organisationChanged(id);
        }
    }

    @Transactional
    Settings settings() {
        return organisations
                .active(tenant.requireOrganisation())
                .map(Organisation::settings)
                .orElseThrow(() -> new NotFound("organisation"));
    }

    /**
     * Changes the current organisation's words.
     *
     * @param version of the settings that were looked at
     * @throws InvalidInput when a text is missing or too long
     * @throws ProblemException 409 when somebody changed them meanwhile
     */
    @Transactional
    void change(OrganisationWords words, int version) {
        var organisation = locked(tenant.requireOrganisation());
        if (!organisation.isVersion(version)) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody changed these settings since you opened this form.");
        }
        organisation.say(words);
        organisations.flush();
        record(organisation, "identity.settings-changed", "The organisation's words were changed.", null);
        mirror.organisationChanged(tenant.requireOrganisation());
    }

    private Organisation locked(OrganisationId id) {
        return organisations
                .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("organisation"));
    }

    private void record(
            Organisation organisation,
            String action,
            String summary,
            @org.jspecify.annotations.Nullable String reason) {
        audit.record(Act.of(action, organisation.auditId(), null, summary).because(reason));
    }

    private static List<SeatKind> seats(String kinds) {
        return kinds == null
                ? List.of()
                : Arrays.stream(kinds.split(","))
                        .map(SeatKind::valueOf)
                        .sorted()
                        .toList();
    }
}
