package org.communityexchange.pool.internal.thread;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.MessageView;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseThreads;
import org.communityexchange.pool.ProposalState;
import org.communityexchange.pool.ProposalView;
import org.communityexchange.pool.ProposeTerms;
import org.communityexchange.pool.ThreadView;
import org.communityexchange.pool.UnreadThread;
import org.communityexchange.pool.internal.commitment.KnownPromise;
import org.communityexchange.pool.internal.commitment.Negotiation;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.pool.internal.message.Topic;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ThreadService implements PromiseThreads {

    /** While a promise is here, it waits for a steward's word, and they read what the two said. */
    private static final Set<CommitmentState> TO_HANDLE =
            EnumSet.of(CommitmentState.FULFILLED, CommitmentState.DISPUTED);

    private final Negotiation promises;
    private final MessageBook book;
    private final ProposalRepository proposals;
    private final UnreadRows unread;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final ThreadMessages words;
    private final Commands commands;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ThreadService(
            Negotiation promises,
            MessageBook book,
            ProposalRepository proposals,
            UnreadRows unread,
            Organisations organisations,
            People people,
            Letters letters,
            ThreadMessages words,
            Commands commands,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.promises = promises;
        this.book = book;
        this.proposals = proposals;
        this.unread = unread;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.words = words;
        this.commands = commands;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ThreadView thread(CommitmentId id) {
        var promise = admitted(promises.look(id.value()));
        var view = view(promise);
        book.seen(Topic.promise(promise.id()));
        return view;
    }

    @Override
    @Transactional
    public ThreadView write(CommitmentId id, @Nullable String typed, @Nullable UUID key) {
        var text = MessageBook.text(typed);
        var promise = admitted(promises.lock(id.value()));
        commands.once(key, "message|" + id.value() + "|" + text, made -> {
            requireGoing(promise);
            book.write(made, Topic.promise(promise.id()), text);
            tell(promise);
        });
        return view(promise);
    }

    @Override
    @Transactional
    public ThreadView propose(CommitmentId id, ProposeTerms said, @Nullable UUID key) {
        var promise = admitted(promises.lock(id.value()));
        var side = side(promise);
        commands.once(key, "propose|" + id.value() + "|" + said, made -> {
            var terms = promises.read(promise.id(), said);
            var text = said.text() == null || said.text().isBlank() ? "" : MessageBook.text(said.text());
            proposals
                    .open(promise.id())
                    .ifPresent(before ->
                            before.answer(ProposalState.REPLACED, me.id().value(), clock.instant()));
            // The one before makes room first.
            proposals.flush();
            book.write(made, Topic.promise(promise.id()), text);
            proposals.persist(Proposal.of(made, promise.id(), me.id().value(), side, terms));
            tell(promise);
        });
        return view(promise);
    }

    @Override
    @Transactional
    public ThreadView agree(CommitmentId id, UUID proposal, @Nullable Integer version) {
        var promise = admitted(promises.lock(id.value()));
        var proposed = proposals.require(promise.id(), proposal);
        if (side(promise) == proposed.side() || me.id().value().equals(proposed.proposedBy())) {
            throw new Forbidden("The other side agrees to it.");
        }
        if (proposed.state() == ProposalState.AGREED) {
            return view(promise);
        }
        proposed.answer(ProposalState.AGREED, me.id().value(), clock.instant());
        promises.amend(promise.id(), version, proposed.terms());
        tell(promise);
        return view(promises.look(promise.id()));
    }

    @Override
    @Transactional
    public ThreadView dismiss(CommitmentId id, UUID proposal) {
        var promise = admitted(promises.lock(id.value()));
        side(promise);
        var proposed = proposals.require(promise.id(), proposal);
        if (proposed.state() != ProposalState.DISMISSED) {
            proposed.answer(ProposalState.DISMISSED, me.id().value(), clock.instant());
        }
        return view(promise);
    }

    @Override
    @Transactional
    public ThreadView remove(CommitmentId id, UUID message) {
        var promise = admitted(promises.look(id.value()));
        book.remove(Topic.promise(promise.id()), message);
        return view(promise);
    }

    @Override
    @Transactional
    public ThreadView hide(CommitmentId id, UUID message, @Nullable String reason) {
        var promise = admitted(promises.look(id.value()));
        if (!promise.isSteward()) {
            throw new Forbidden("A steward hides what hurts.");
        }
        book.hide(Topic.promise(promise.id()), message, reason);
        return view(promise);
    }

    @Override
    @Transactional
    public List<UnreadThread> unread() {
        return unread.mine();
    }

    @Override
    @Transactional
    public int unread(CommitmentId id) {
        me.id();
        return unread.about(id.value());
    }

    /** @throws Forbidden when it is shown to them, and its notes are between others */
    private static KnownPromise admitted(KnownPromise promise) {
        var reads = promise.isContributorSide()
                || promise.isReceiverSide()
                || (promise.isSteward() && TO_HANDLE.contains(promise.state()));
        if (!reads) {
            throw new Forbidden("What they write to each other is between the two. Stewards read it while the promise"
                    + " waits for their word.");
        }
        return promise;
    }

    /** @throws Forbidden for a steward who only looks at it */
    private static Party side(KnownPromise promise) {
        if (promise.isContributorSide()) {
            return Party.CONTRIBUTOR;
        }
        if (promise.isReceiverSide()) {
            return Party.RECEIVER;
        }
        throw new Forbidden("The two it is between agree on its terms.");
    }

    private static void requireGoing(KnownPromise promise) {
        if (!promise.state().isLive()) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE, "This promise came to an end, and so did the conversation.")
                    .with("state", promise.state().name());
        }
    }

    /** Never what was written: mail is not for that, the page is. */
    private void tell(KnownPromise promise) {
        var to = new HashSet<UUID>();
        to.add(promise.contributor());
        if (promise.receiver() != null) {
            to.add(promise.receiver());
        }
        to.remove(me.id().value());
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        to.forEach(person -> letters.owe(
                new PersonId(person),
                "promise-message/" + promise.id() + "/" + day,
                words.letter_subject(),
                words.letter_body(),
                "/o/" + tenant.requireOrganisation().value() + "/commitments/" + promise.id() + "/messages"));
    }

    private ThreadView view(KnownPromise promise) {
        var isSide = promise.isContributorSide() || promise.isReceiverSide();
        var here = organisations.require(tenant.requireOrganisation());
        var named = new HashSet<PersonId>();
        named.add(new PersonId(promise.contributor()));
        if (promise.receiver() != null) {
            named.add(new PersonId(promise.receiver()));
        }
        var proposed = new HashMap<UUID, Proposal>();
        proposals.about(promise.id()).forEach(each -> {
            proposed.put(each.id(), each);
            if (each.answeredBy() != null) {
                named.add(new PersonId(each.answeredBy()));
            }
        });
        var names = new HashMap<UUID, PersonRef>();
        people.byId(named).forEach((id, person) -> names.put(id.value(), PersonRef.of(person)));
        List<MessageView> messages = book.about(Topic.promise(promise.id()), promise.isSteward()).stream()
                .map(message -> message.with(view(proposed.get(message.id()), promise, names)))
                .toList();
        return new ThreadView(
                promise.id(),
                here.id(),
                here.name(),
                promise.title(),
                ref(names, promise.contributor()),
                promise.receiver() == null ? null : ref(names, promise.receiver()),
                promise.receiver() == null || TO_HANDLE.contains(promise.state()),
                promise.kind(),
                promise.state(),
                promise.version(),
                messages,
                promise.state().isLive(),
                isSide && isOpen(promise));
    }

    private static boolean isOpen(KnownPromise promise) {
        return promise.state() == CommitmentState.OFFERED && promise.kind() != CommitmentKind.EVENT_SHIFT;
    }

    private @Nullable ProposalView view(@Nullable Proposal proposal, KnownPromise promise, Map<UUID, PersonRef> names) {
        if (proposal == null) {
            return null;
        }
        var open = proposal.state() == ProposalState.OPEN && isOpen(promise);
        var otherSide = proposal.side() == Party.CONTRIBUTOR ? promise.isReceiverSide() : promise.isContributorSide();
        return proposal.view(
                proposal.answeredBy() == null ? null : ref(names, proposal.answeredBy()),
                open && otherSide && !me.id().value().equals(proposal.proposedBy()),
                open && (promise.isContributorSide() || promise.isReceiverSide()));
    }

    private static PersonRef ref(Map<UUID, PersonRef> names, UUID id) {
        var person = names.get(id);
        return person == null ? new PersonRef(id, "–", false) : person;
    }
}
