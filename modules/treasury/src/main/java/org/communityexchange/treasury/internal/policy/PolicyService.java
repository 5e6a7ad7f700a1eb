package org.communityexchange.treasury.internal.policy;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.MoneyPolicy;
import org.communityexchange.treasury.MoneyPolicyVersion;
import org.communityexchange.treasury.SetMoneyPolicy;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PolicyService implements MoneyPolicies {

    private final PolicyRepository versions;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    PolicyService(
            PolicyRepository versions,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.versions = versions;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public MoneyPolicy inForce() {
        return inForceAt(clock.instant());
    }

    @Override
    @Transactional
    public MoneyPolicy inForceAt(Instant instant) {
        return versions.inForceAt(instant).map(PolicyVersion::policy).orElse(MoneyPolicy.DEFAULT);
    }

    @Override
    @Transactional
    public List<MoneyPolicyVersion> history() {
        me.demand(Right.READ_TREASURY);
        return views(versions.latestFirst());
    }

    @Override
    @Transactional
    public MoneyPolicyVersion set(SetMoneyPolicy said, @Nullable UUID key) {
        me.demand(Right.SET_MONEY_POLICY);
        var id = commands.once(key, "money-policy|" + said, made -> make(made, said));
        return views(List.of(versions.require(id))).get(0);
    }

    private void make(UUID id, SetMoneyPolicy said) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var refusals = new Refusals();
        var version = PolicyVersion.set(id, said, me.id().value(), clock.instant(), zone, refusals);
        refusals.throwIfAny();
        versions.persistAndFlush(version);
        audit.record(Act.of(
                        "treasury.policy-set",
                        id,
                        null,
                        "The money policy was set: " + version.policy().backingPercent() + " percent backed.")
                .because(said.reason()));
    }

    private List<MoneyPolicyVersion> views(List<PolicyVersion> shown) {
        var now = clock.instant();
        var current = versions.inForceAt(now).map(PolicyVersion::id).orElse(null);
        var names = people.byId(
                shown.stream().map(version -> new PersonId(version.setBy())).toList());
        return shown.stream()
                .map(version -> {
                    var setter = names.get(new PersonId(version.setBy()));
                    return version.view(version.id().equals(current), setter == null ? "–" : setter.displayName(), now);
                })
                .toList();
    }
}
