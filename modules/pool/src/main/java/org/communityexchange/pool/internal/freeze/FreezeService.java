package org.communityexchange.pool.internal.freeze;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.FreezeDisputed;
import org.communityexchange.pool.FreezeId;
import org.communityexchange.pool.FreezeState;
import org.communityexchange.pool.FreezeView;
import org.communityexchange.pool.Freezes;
import org.communityexchange.pool.OwnFreeze;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the freeze, the promise or the spend, then what taking a confirmation back locks, then the ledger's. */
@ApplicationScoped
class FreezeService implements Freezes {

    private static final int REASON_MAX = 1000;

    private final FreezeRepository freezes;
    private final DisputedRows rows;
    private final Confirmations confirmations;
    private final FreezeDesk desk;
    private final People people;
    private final Commands commands;
    private final CurrentPerson me;

    FreezeService(
            FreezeRepository freezes,
            DisputedRows rows,
            Confirmations confirmations,
            FreezeDesk desk,
            People people,
            Commands commands,
            CurrentPerson me) {
        this.freezes = freezes;
        this.rows = rows;
        this.confirmations = confirmations;
        this.desk = desk;
        this.people = people;
        this.commands = commands;
        this.me = me;
    }

    @Override
    @Transactional
    public FreezeView freeze(FreezeDisputed said, UUID key) {
        me.demand(Right.CONFIRM);
        var refusals = new Refusals();
        if ((said.commitment() == null) == (said.spend() == null)) {
            refusals.refuse("commitment", "Name one promise or one spend.");
        }
        var reason = refusals.text("reason", "What is disputed", said.reason(), REASON_MAX);
        refusals.throwIfAny();
        var id = commands.once(key, "freeze|" + said, made -> hold(made, said, reason));
        return view(freezes.require(id));
    }

    private void hold(UUID id, FreezeDisputed said, String reason) {
        var disputed = said.commitment() != null
                ? rows.promise(said.commitment())
                : rows.spend(Objects.requireNonNull(said.spend()));
        refuseConcerned(disputed.concerned());
        if (freezes.isFrozen(disputed)) {
            throw new ProblemException(PoolProblem.ALREADY_FROZEN, "Its credits are frozen already.");
        }
        if (disputed.brought() == null) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE, "It has brought no credits that could be frozen.");
        }
        desk.hold(id, disputed, reason, me.id().value(), null)
                .orElseThrow(() -> new ProblemException(
                        PoolProblem.NOTHING_LEFT_TO_FREEZE, "None of the credits it brought are left."));
    }

    @Override
    @Transactional
    public FreezeView release(FreezeId id, @Nullable String reason) {
        return end(id, FreezeState.RELEASED, reason);
    }

    @Override
    @Transactional
    public FreezeView giveBack(FreezeId id, @Nullable String reason) {
        return end(id, FreezeState.GIVEN_BACK, reason);
    }

    private FreezeView end(FreezeId id, FreezeState outcome, @Nullable String reason) {
        me.demand(Right.CONFIRM);
        var freeze = freezes.requireForUpdate(id.value());
        refuseConcerned(disputed(freeze).concerned());
        if (freeze.state() == outcome) {
            return view(freeze);
        }
        if (freeze.disputeId() != null && freeze.state() == FreezeState.FROZEN) {
            throw new ProblemException(PoolProblem.IN_DISPUTE, "They are free again as the dispute about them ends.");
        }
        var refusals = new Refusals();
        var why = refusals.text("reason", "Reason", reason, REASON_MAX);
        refusals.throwIfAny();
        desk.end(freeze, outcome, me.id().value(), why);
        if (outcome == FreezeState.GIVEN_BACK && freeze.commitmentId() != null) {
            // Its credits are all back in the wallet, or it is refused and they stay frozen.
            confirmations.reverse(new CommitmentId(freeze.commitmentId()), why);
        }
        return view(freeze);
    }

    @Override
    @Transactional
    public FreezeView view(FreezeId id) {
        me.demand(Right.CONFIRM);
        return view(freezes.require(id.value()));
    }

    @Override
    @Transactional
    public Listing<FreezeView> open(ListQuery query) {
        me.demand(Right.CONFIRM);
        var page = Listing.of(freezes.open(query), query.limit(), Freeze::id);
        return new Listing<>(views(page.items()), page.next());
    }

    @Override
    @Transactional
    public List<OwnFreeze> mine() {
        return rows.mine();
    }

    /** Nobody decides about what is theirs, what they wrote down for somebody, or what is their household's. */
    private void refuseConcerned(Set<UUID> concerned) {
        if (people.householdOf(me.id()).stream().anyMatch(fellow -> concerned.contains(fellow.value()))) {
            throw new ProblemException(PoolProblem.OWN_DISPUTE, "It concerns you. Another steward decides.");
        }
    }

    private Disputed disputed(Freeze freeze) {
        return freeze.commitmentId() != null
                ? rows.promise(freeze.commitmentId())
                : rows.spend(Objects.requireNonNull(freeze.spendId()));
    }

    private FreezeView view(Freeze freeze) {
        return views(List.of(freeze)).get(0);
    }

    private List<FreezeView> views(List<Freeze> shown) {
        var names = people.byId(shown.stream()
                .flatMap(Freeze::named)
                .distinct()
                .map(PersonId::new)
                .toList());
        var mine = people.householdOf(me.id()).stream().map(PersonId::value).collect(Collectors.toSet());
        return shown.stream()
                .map(freeze -> freeze.view(
                        id -> {
                            var person = names.get(new PersonId(id));
                            return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
                        },
                        freeze.state() == FreezeState.FROZEN
                                && freeze.disputeId() == null
                                && !mine.contains(freeze.ownerId())
                                && !mine.contains(freeze.payerId())))
                .toList();
    }
}
