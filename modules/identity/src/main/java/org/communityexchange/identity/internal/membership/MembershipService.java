package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.identity.internal.keycloak.KeycloakMirror;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

@ApplicationScoped
class MembershipService implements Memberships {

    static final int NOTE_MAX = 1000;

    private final MembershipRepository memberships;
    private final Organisations organisations;
    private final People people;
    private final SeatOffice seats;
    private final KeycloakMirror mirror;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    MembershipService(
            MembershipRepository memberships,
            Organisations organisations,
            People people,
            SeatOffice seats,
            KeycloakMirror mirror,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.seats = seats;
        this.mirror = mirror;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void admit(PersonId person, @Nullable PersonId by) {
        var live = memberships.liveForUpdate(person);
        if (live.isPresent() && live.get().isActive()) {
            return;
        }
        var membership = live.orElseGet(() -> Membership.admitted(person, by, clock.instant()));
        if (live.isPresent()) {
            membership.decide(Membership.State.ACTIVE, by, "", clock.instant());
        } else {
            memberships.persist(membership);
        }
        memberships.flush();
        audit.record(Act.of("identity.member-admitted", membership.id(), person.value(), "Became a member."));
        mirror.personChanged(person);
    }

    @Override
    @Transactional
    public void admitNew(List<PersonId> newcomers, @Nullable PersonId by) {
        var now = clock.instant();
        var admitted = newcomers.stream()
                .map(person -> Membership.admitted(person, by, now))
                .toList();
        memberships.persist(admitted);
        memberships.flush();
        audit.recordAll(admitted.stream()
                .map(membership -> Act.of(
                        "identity.member-admitted",
                        membership.id(),
                        membership.person().value(),
                        "Became a member."))
                .toList());
    }

    @Override
    @Transactional
    public boolean isMember(PersonId person) {
        return memberships.live(person).filter(Membership::isActive).isPresent();
    }

    @Override
    @Transactional
    public Map<PersonId, LocalDate> since(Collection<PersonId> people) {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return memberships.active(people).stream()
                .collect(Collectors.toMap(
                        Membership::person,
                        membership -> membership.decidedAt().atZone(zone).toLocalDate()));
    }

    /** @throws NotFound when the person is not a member here */
    @Transactional
    PersonView requireMember(PersonId person) {
        if (!isMember(person)) {
            throw new NotFound("person");
        }
        return people.require(person);
    }

    /**
     * Asks to join the current organisation, as the signed-in person.
     *
     * @throws InvalidInput when an answer is missing or too long
     * @throws ProblemException 409 when a request waits already, or the person is a member
     */
    @Transactional
    JoinRequest request(List<String> answers) {
        var organisation = organisations.require(tenant.requireOrganisation());
        memberships.liveForUpdate(me.id()).ifPresent(live -> {
            throw (live.isActive() ? IdentityProblem.ALREADY_MEMBER : IdentityProblem.ALREADY_REQUESTED).refusal();
        });
        var kept = JoinAnswers.toJson(organisation.joinQuestions(), answers);
        var membership = Membership.requested(me.id(), kept, clock.instant());
        try {
            memberships.persistAndFlush(membership);
        } catch (PersistenceException doubleClick) {
            throw IdentityProblem.ALREADY_REQUESTED.refusal();
        }
        audit.record(Act.of("identity.join-requested", membership.id(), me.id().value(), "Asked to join."));
        return view(membership);
    }

    /** The signed-in person's latest request or membership here, whatever became of it. */
    @Transactional
    Optional<JoinRequest> mine() {
        return memberships.live(me.id()).or(() -> memberships.latest(me.id())).map(this::view);
    }

    @Transactional
    Slice<JoinRequest> waiting(Listing listing) {
        var slice = listing.slice(memberships.waiting(listing), Membership::id);
        return new Slice<>(views(slice.items()), slice.next());
    }

    @Transactional
    long countWaiting() {
        return memberships.countWaiting();
    }

    @Transactional
    List<JoinRequest> decidedLately() {
        return views(memberships.decided(20));
    }

    /** @throws NotFound when this organisation has no such request */
    @Transactional
    JoinRequest require(UUID id) {
        return view(memberships.require(id));
    }

    /**
     * Approves or declines. The same decision a second time by the same person answers as the first did.
     *
     * @throws NotFound when this organisation has no such request
     * @throws InvalidInput when the note is too long
     * @throws ProblemException 409 when somebody decided it before, or it is one's own
     */
    @Transactional
    JoinRequest decide(UUID id, boolean approve, String note) {
        var text = limited("note", note);
        var membership = memberships.requireForUpdate(id);
        var outcome = approve ? Membership.State.ACTIVE : Membership.State.DECLINED;
        if (membership.state() == outcome && me.id().equals(membership.decidedBy())) {
            return view(membership);
        }
        membership.decide(outcome, me.id(), text, clock.instant());
        memberships.flush();
        audit.record(Act.of(
                        approve ? "identity.join-approved" : "identity.join-declined",
                        id,
                        membership.person().value(),
                        approve ? "The request to join was approved." : "The request to join was declined.")
                .because(text.isEmpty() ? null : text));
        if (approve) {
            mirror.personChanged(membership.person());
        }
        return view(membership);
    }

    /** @throws ProblemException 409 when not a member, or the last admin */
    @Transactional
    void leave() {
        end(me.id(), "", "Left the organisation.");
    }

    /**
     * Ends somebody's membership, with all their seats here.
     *
     * @throws NotFound when the person is not a member here
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 when they are the last admin
     */
    @Transactional
    void end(PersonId person, String reason) {
        var text = limited("reason", reason);
        if (text.isEmpty()) {
            throw new InvalidInput("reason", "Say why. The person sees the reason.");
        }
        if (!isMember(person)) {
            throw new NotFound("person");
        }
        end(person, text, "The membership was ended.");
    }

    private void end(PersonId person, String reason, String summary) {
        var membership = memberships.liveForUpdate(person).orElseThrow(IdentityProblem.NOT_A_MEMBER::refusal);
        seats.endAllOf(person, summary);
        membership.end(me.id(), reason, clock.instant());
        memberships.flush();
        audit.record(Act.of("identity.membership-ended", membership.id(), person.value(), summary)
                .because(reason.isEmpty() ? null : reason));
        mirror.personChanged(person);
    }

    private JoinRequest view(Membership membership) {
        return views(List.of(membership)).get(0);
    }

    private List<JoinRequest> views(List<Membership> found) {
        var named = new ArrayList<PersonId>();
        for (var membership : found) {
            named.add(membership.person());
            var decider = membership.decidedBy();
            if (decider != null) {
                named.add(decider);
            }
        }
        var byId = people.byId(named);
        return found.stream()
                .map(membership -> new JoinRequest(
                        membership.id(),
                        byId.get(membership.person()),
                        membership.state().name(),
                        JoinAnswers.fromJson(membership.answers()),
                        membership.requestedAt(),
                        membership.decidedAt(),
                        membership.decidedBy() == null ? null : byId.get(membership.decidedBy()),
                        membership.decisionNote()))
                .toList();
    }

    private static String limited(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > NOTE_MAX) {
            throw new InvalidInput(field, "This can be at most " + NOTE_MAX + " characters.");
        }
        return text;
    }
}
