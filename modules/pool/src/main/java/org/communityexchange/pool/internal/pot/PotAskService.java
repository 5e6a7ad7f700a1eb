package org.communityexchange.pool.internal.pot;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.RightsTable;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.AskPot;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PotAskState;
import org.communityexchange.pool.PotAskView;
import org.communityexchange.pool.PotAsks;
import org.communityexchange.pool.PotPolicy;
import org.communityexchange.pool.internal.words.PotMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/**
 * Acts outside organisations throughout, so that no act of it stands in the audit trail of one. The words of a request and of
 * an answer are in the request alone.
 */
@ApplicationScoped
class PotAskService implements PotAsks {

    private static final int MOST = 200;
    private static final int LONGEST_WORDS = 280;

    private final PotAskRepository asks;
    private final PotPolicies policies;
    private final Ledger ledger;
    private final PotLetters letters;
    private final Organisations organisations;
    private final People people;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final PotMessages words;
    private final Clock clock;

    PotAskService(
            PotAskRepository asks,
            PotPolicies policies,
            Ledger ledger,
            PotLetters letters,
            Organisations organisations,
            People people,
            EntityManager entities,
            AuditTrail audit,
            CurrentPerson me,
            PotMessages words,
            Clock clock) {
        this.asks = asks;
        this.policies = policies;
        this.ledger = ledger;
        this.letters = letters;
        this.organisations = organisations;
        this.people = people;
        this.entities = entities;
        this.audit = audit;
        this.me = me;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PotAskView ask(AskPot said, @Nullable UUID key) {
        var rules = policies.read();
        var refusals = new Refusals();
        var through = refusals.text("organisation", words.through(), said.organisation(), 64);
        var credits = refusals.whole("credits", words.credits(), said.credits(), 1, rules.mostCredits());
        var why = refusals.optionalText("words", words.what_for(), said.words(), LONGEST_WORDS);
        refusals.throwIfAny();
        var actor = me.id().value();
        var person = asker(through, said.forPerson());
        var asked = new PotAsk.Asked(person, actor, through, credits, why);
        lock(person);
        var before = key == null ? null : asks.underKey(actor, key).orElse(null);
        if (before != null) {
            if (!before.says(asked)) {
                throw new ProblemException(
                        KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
            }
            return views(List.of(before), rules).get(0);
        }
        var now = clock.instant();
        requireRoom(person, credits, rules, now);
        var ask = PotAsk.of(Ids.next(), asked, key, now);
        asks.persist(ask);
        asks.flush();
        audit.record(Act.of("pool.pot-asked", ask.id(), person, "A quiet request to the solidarity pot was made.")
                .onBehalfOf(ask.onBehalfOf()));
        return views(List.of(ask), rules).get(0);
    }

    /** The signed-in person, or a managed member for whom they act in that organisation. */
    private UUID asker(String through, @Nullable UUID forPerson) {
        var place = organisations.belongings().stream()
                .filter(belonging -> belonging.organisation().id().equals(through))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation"));
        if (forPerson == null || forPerson.equals(me.id().value())) {
            return me.id().value();
        }
        var acts = place.seats().stream().anyMatch(seat -> RightsTable.of(seat).contains(Right.ACT_FOR_MEMBERS));
        if (!acts || !through.equals(people.require(new PersonId(forPerson)).managedBy())) {
            throw new NotFound("person");
        }
        return forPerson;
    }

    /** Of two requests of one person made at once, the second sees the first. */
    private void lock(UUID person) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "pool.pot/" + person)
                .getSingleResult();
    }

    private void requireRoom(UUID person, int credits, PotPolicy rules, Instant now) {
        for (var open : asks.openOf(person)) {
            if (!open.isOver(rules.answerDays(), now)) {
                throw new ProblemException(PoolProblem.POT_ASK_WAITING, words.waiting_already());
            }
            lapse(open, now);
        }
        asks.flush();
        var counted = asks.countedSince(person, now.minus(Duration.ofDays(rules.windowDays())));
        var given = counted.stream()
                .filter(ask -> ask.state() == PotAskState.GRANTED)
                .mapToInt(PotAsk::credits)
                .sum();
        if (counted.size() >= rules.mostAsks() || given + credits > rules.mostInWindow()) {
            throw new ProblemException(
                            PoolProblem.POT_LIMIT,
                            words.limit(rules.mostAsks(), rules.mostInWindow(), rules.windowDays()))
                    .with("left", counted.size() >= rules.mostAsks() ? 0 : rules.mostInWindow() - given);
        }
    }

    @Override
    @Transactional
    public List<PotAskView> mine() {
        return views(asks.of(me.id().value()), policies.read());
    }

    @Override
    @Transactional
    public PotAskView withdraw(UUID id) {
        var ask = own(id);
        var rules = policies.read();
        if (ask.state() != PotAskState.WITHDRAWN) {
            ask.requireWaiting(rules.answerDays(), clock.instant());
            ask.withdrawn(clock.instant());
            audit.record(Act.of("pool.pot-ask-withdrawn", id, ask.personId(), "A quiet request was taken back.")
                    .onBehalfOf(ask.onBehalfOf()));
        }
        return views(List.of(ask), rules).get(0);
    }

    @Override
    @Transactional
    public PotAskView raise(UUID id) {
        lock(asks.personOf(id));
        var ask = own(id);
        var rules = policies.read();
        var now = clock.instant();
        if (ask.state() != PotAskState.RAISED || ask.isOver(rules.answerDays(), now)) {
            var another = asks.openOf(ask.personId()).stream()
                    .anyMatch(open -> !open.id().equals(id));
            if (!ask.mayBeRaised(rules.answerDays(), now) || another) {
                throw new ProblemException(PoolProblem.NOT_IN_THIS_STATE, words.not_to_raise());
            }
            ask.raised(now);
            audit.record(Act.of("pool.pot-ask-raised", id, ask.personId(), "A quiet request went up to the council.")
                    .onBehalfOf(ask.onBehalfOf()));
        }
        return views(List.of(ask), rules).get(0);
    }

    private PotAsk own(UUID id) {
        var ask = asks.requireForUpdate(id);
        if (!ask.isOf(me.id().value())) {
            throw new NotFound("request");
        }
        return ask;
    }

    @Override
    @Transactional
    public List<PotAskToDecide> toDecide() {
        var select = entities.createNativeQuery("""
                select id, organisation_name, credits, words, asked_at, raised
                from pool.pot_ask_to_decide order by asked_at, id""", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = select.setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new PotAskToDecide(
                        row.get("id", UUID.class),
                        row.get("organisation_name", String.class),
                        row.get("credits", Integer.class),
                        row.get("words", String.class),
                        row.get("asked_at", Instant.class),
                        row.get("raised", Boolean.class)))
                .toList();
    }

    @Override
    @Transactional
    public void grant(UUID id) {
        var ask = toDecide(id);
        var by = me.id().value();
        if (ask.wasDecided(PotAskState.GRANTED, by)) {
            return;
        }
        var now = clock.instant();
        ask.requireWaiting(policies.read().answerDays(), now);
        var transfer = TransferIds.of("pot-grant", ask.through(), id);
        ledger.move(new MoveCredits(
                transfer,
                AccountRef.pot(),
                AccountRef.wallet(ask.personId()),
                ask.credits(),
                new Cause("POT_GRANTED", id, by)));
        ask.granted(by, transfer.value(), now);
        answered(ask, "pool.pot-ask-granted");
    }

    @Override
    @Transactional
    public void decline(UUID id, @Nullable String reason) {
        var refusals = new Refusals();
        var why = refusals.text("reason", words.reason(), reason, 600);
        refusals.throwIfAny();
        var ask = toDecide(id);
        var by = me.id().value();
        if (ask.wasDecided(PotAskState.DECLINED, by)) {
            return;
        }
        ask.requireWaiting(policies.read().answerDays(), clock.instant());
        ask.declined(by, why, clock.instant());
        answered(ask, "pool.pot-ask-declined");
    }

    /** What the database shows and is not one's own, is one's to decide. */
    private PotAsk toDecide(UUID id) {
        var ask = asks.requireForUpdate(id);
        if (ask.isOf(me.id().value())) {
            throw new NotFound("request");
        }
        return ask;
    }

    private void answered(PotAsk ask, String act) {
        asks.flush();
        audit.record(Act.of(act, ask.id(), ask.personId(), "A quiet request to the solidarity pot was answered."));
        letters.answered(ask);
    }

    /** Those whose time has run out. */
    @Transactional
    List<UUID> unanswered() {
        return asks.openSince(
                clock.instant().minus(Duration.ofDays(policies.read().answerDays())));
    }

    /** Writes down that nobody answered one; twice is once. */
    @Transactional
    void lookAt(UUID id) {
        var ask = asks.requireForUpdate(id);
        var now = clock.instant();
        if (ask.isOver(policies.read().answerDays(), now)) {
            lapse(ask, now);
        }
    }

    private void lapse(PotAsk ask, Instant now) {
        var wasRaised = ask.state() == PotAskState.RAISED;
        ask.lapsed(now);
        audit.record(
                Act.of("pool.pot-ask-lapsed", ask.id(), ask.personId(), "A quiet request was not answered in time."));
        letters.lapsed(ask, wasRaised);
    }

    @Override
    @Transactional
    public PotPolicy policy() {
        return policies.read();
    }

    @Override
    @Transactional
    public PotPolicy decide(PotPolicy policy) {
        me.demand(Right.DECIDE_FOR_EXCHANGE);
        return policies.decide(policy);
    }

    private List<PotAskView> views(List<PotAsk> shown, PotPolicy rules) {
        var names = people.byId(shown.stream()
                .map(ask -> new PersonId(ask.personId()))
                .distinct()
                .toList());
        var organisationNames = shown.isEmpty()
                ? Map.<String, String>of()
                : organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
        var now = clock.instant();
        return shown.stream()
                .map(ask -> ask.view(
                        PersonRef.of(names.get(new PersonId(ask.personId()))),
                        organisationNames.get(ask.through()),
                        rules.answerDays(),
                        now))
                .toList();
    }
}
