package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentEdges;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.need.Requests;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Promises as whoever asks may see them; names and needs are looked up once for a whole list. */
@ApplicationScoped
class CommitmentViews {

    private final StepRepository steps;
    private final Requests requests;
    private final Organisations organisations;
    private final People people;
    private final TenantContext tenant;
    private final Standing standing;
    private final Deadlines deadlines;
    private final PromiseAlbum album;

    CommitmentViews(
            StepRepository steps,
            Requests requests,
            Organisations organisations,
            People people,
            TenantContext tenant,
            Standing standing,
            Deadlines deadlines,
            PromiseAlbum album) {
        this.steps = steps;
        this.requests = requests;
        this.organisations = organisations;
        this.people = people;
        this.tenant = tenant;
        this.standing = standing;
        this.deadlines = deadlines;
        this.album = album;
    }

    /**
     * As whom the signed-in person stands to it.
     *
     * @throws NotFound when it is not for them to see
     */
    Set<Party> partiesTo(Commitment commitment) {
        var parties = standing.parties(
                commitment.personId(), people.require(new PersonId(commitment.personId())), receiverOf(commitment));
        if (!standing.sees(parties)) {
            throw new NotFound("commitment");
        }
        return parties;
    }

    /**
     * Where the person helped pays, only they say yes, or the stewards who act for them.
     *
     * @throws Forbidden when that is somebody else
     */
    void requirePayer(Commitment commitment, Set<Party> parties) {
        var payer = commitment.price().payerId();
        if (payer != null && !standing.pays(parties, people.require(new PersonId(payer)))) {
            throw new Forbidden("Whoever is helped pays from their wallet, so they say yes themselves.");
        }
    }

    /**
     * Of what was taken up, no steward says that it was not so where credits would come back to their own household.
     *
     * @throws ProblemException 409 {@code same-household}
     */
    void refuseOwnHousehold(Commitment commitment, Set<Party> parties) {
        var receiver = receiverOf(commitment);
        if (receiver != null && !parties.contains(Party.RECEIVER) && standing.livesWith(receiver)) {
            throw new ProblemException(
                    PoolProblem.SAME_HOUSEHOLD, "You share a household with who is helped. Another steward decides.");
        }
    }

    /**
     * Whoever is tied to a promise does not decide about it: as its person, as whoever wrote it down or said that it was done, as
     * the person helped or as somebody who lives with one of the two.
     *
     * @throws ProblemException {@code own-commitment}, {@code receiver-alone} or {@code same-household}
     */
    void refuseTies(Commitment commitment) {
        var receiver = receiverOf(commitment);
        ConfirmationRules.refuseTies(
                standing.me(),
                new ConfirmationRules.Ties(
                        commitment.personId(),
                        commitment.enteredBy(),
                        commitment.report().by(),
                        receiver,
                        standing.livesWith(commitment.personId()) || receiver != null && standing.livesWith(receiver)));
    }

    /** The payer, when somebody else acts for them; else null. */
    @Nullable
    UUID payerActedFor(Commitment commitment) {
        var payer = commitment.price().payerId();
        return payer == null || standing.isMe(payer) ? null : payer;
    }

    /** Whose need it answers, or null. */
    @Nullable
    UUID receiverOf(Commitment commitment) {
        return commitment.terms().needId() == null
                ? null
                : requests.owners(List.of(commitment.terms().needId()))
                        .get(commitment.terms().needId());
    }

    /** One promise with every step it took. */
    CommitmentView whole(Commitment commitment) {
        var taken = steps.of(commitment.id());
        var named = new HashSet<UUID>();
        taken.forEach(step -> {
            named.add(step.actorId());
            named.add(step.onBehalfOf());
        });
        return views(List.of(commitment), named, taken).get(0);
    }

    /** Several, without their steps. */
    List<CommitmentView> briefly(List<Commitment> commitments) {
        return views(commitments, new HashSet<>(), List.of());
    }

    private List<CommitmentView> views(
            List<Commitment> commitments, Set<@Nullable UUID> named, List<CommitmentStep> taken) {
        var needs = commitments.stream()
                .map(commitment -> commitment.terms().needId())
                .filter(Objects::nonNull)
                .toList();
        var receivers = requests.owners(needs);
        var moment = deadlines.now();
        named.addAll(receivers.values());
        commitments.forEach(commitment -> {
            named.add(commitment.personId());
            named.add(commitment.enteredBy());
            named.add(commitment.confirmedBy());
            named.add(commitment.price().payerId());
        });
        var names = names(named);
        var stepViews = taken.stream()
                .map(step -> step.view(ref(names, step.actorId()), ref(names, step.onBehalfOf())))
                .toList();
        var here = organisations.require(tenant.requireOrganisation()).name();
        var photos = album.of(commitments.stream()
                .filter(commitment -> commitment.photoCount() > 0)
                .map(Commitment::id)
                .toList());
        return commitments.stream()
                .map(commitment -> {
                    var receiver = commitment.terms().needId() == null
                            ? null
                            : receivers.get(commitment.terms().needId());
                    var parties = standing.parties(
                            commitment.personId(), names.get(new PersonId(commitment.personId())), receiver);
                    var view = commitment.view(
                            here,
                            id -> ref(names, id),
                            receiver,
                            parties.isEmpty() ? List.of() : photos.getOrDefault(commitment.id(), List.of()),
                            PhotographedPromises.mayChange(commitment.state(), parties.contains(Party.CONTRIBUTOR)),
                            next(commitment, parties, names, moment),
                            stepViews);
                    return moment.isOver(commitment) ? view.lapsed() : view;
                })
                .toList();
    }

    private Set<CommitmentState> next(
            Commitment commitment, Set<Party> parties, Map<PersonId, PersonView> names, Deadlines.Moment moment) {
        var next = EnumSet.noneOf(CommitmentState.class);
        if (moment.isOver(commitment)) {
            return next;
        }
        next.addAll(CommitmentEdges.from(commitment.state(), parties));
        var payer = commitment.price().payerId();
        if (commitment.state() == CommitmentState.OFFERED
                && payer != null
                && !standing.pays(parties, names.get(new PersonId(payer)))) {
            next.remove(CommitmentState.ACCEPTED);
        }
        return next;
    }

    private Map<PersonId, PersonView> names(Collection<@Nullable UUID> ids) {
        return people.byId(
                ids.stream().filter(Objects::nonNull).map(PersonId::new).toList());
    }

    /** Somebody who was erased stays as a person without a name. */
    private static @Nullable PersonRef ref(Map<PersonId, PersonView> names, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var person = names.get(new PersonId(id));
        return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
    }
}
