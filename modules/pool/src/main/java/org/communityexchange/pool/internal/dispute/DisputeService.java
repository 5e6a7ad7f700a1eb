package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeId;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeProcess;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.DisputeView;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.OpenDispute;
import org.communityexchange.pool.OwnDispute;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.internal.message.MessageBook;
import org.communityexchange.pool.internal.message.Topic;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the dispute, what is frozen for it, the promise, then what its steps lock. To open one: the promise first. */
@ApplicationScoped
class DisputeService implements Disputes {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_WISH = 500;
    private static final Set<DisputeState> DECISIONS =
            EnumSet.of(DisputeState.UPHELD, DisputeState.NOT_UPHELD, DisputeState.ACKNOWLEDGED);

    private final DisputeRepository disputes;
    private final DisputeViews views;
    private final Subjects subjects;
    private final DisputeProcess process;
    private final Listening listening;
    private final DisputeLetters letters;
    private final MessageBook book;
    private final Commands commands;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    DisputeService(
            DisputeRepository disputes,
            DisputeViews views,
            Subjects subjects,
            DisputeProcess process,
            Listening listening,
            DisputeLetters letters,
            MessageBook book,
            Commands commands,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.disputes = disputes;
        this.views = views;
        this.subjects = subjects;
        this.process = process;
        this.listening = listening;
        this.letters = letters;
        this.book = book;
        this.commands = commands;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DisputeView open(OpenDispute said, UUID key) {
        var refusals = new Refusals();
        if ((said.commitment() == null) == (said.spend() == null)) {
            refusals.refuse("commitment", "Name one promise or one spend.");
        }
        var kind = refusals.chosen("kind", "What it is about", said.kind());
        var text = refusals.text("text", "What happened", said.text(), MessageBook.LONGEST);
        var wish = refusals.optionalText("wish", "What would put it right", said.wish(), LONGEST_WISH);
        refusals.throwIfAny();
        var id = commands.once(key, "dispute|" + said, made -> open(made, said, kind, text, wish));
        return views.whole(disputes.require(id));
    }

    void open(UUID id, OpenDispute said, DisputeKind kind, String text, String wish) {
        // Locked first, so that of two who open one the second finds it.
        var isPromise = said.commitment() != null;
        var subject =
                isPromise ? subjects.promise(said.commitment()) : subjects.spend(Objects.requireNonNull(said.spend()));
        var before = isPromise
                ? disputes.openAboutPromise(said.commitment())
                : disputes.openAboutSpend(Objects.requireNonNull(said.spend()));
        if (before.isPresent()) {
            throw new ProblemException(PoolProblem.ALREADY_DISPUTED, "It is in question already.");
        }
        var now = clock.instant();
        var asking = me.id().value();
        var goesUpAt = process.goesUpAt(now, subject.concerned(asking));
        var dispute = Dispute.opened(id, subject, kind, wish, asking, now, goesUpAt);
        disputes.persistAndFlush(dispute);
        // On the promise itself stands of what kind it is, and not what somebody wrote.
        subjects.hold(id, subject, views.kind(kind));
        book.write(Ids.next(), Topic.dispute(id), text);
        letters.opened(dispute);
        audit.record(Act.of("pool.dispute-opened", id, subject.giver(), "Something was called into question."));
    }

    @Override
    @Transactional
    public DisputeView view(DisputeId id) {
        var dispute = heard(disputes.require(id.value()));
        var view = views.whole(dispute);
        book.seen(Topic.dispute(dispute.id()));
        return view;
    }

    @Override
    @Transactional
    public Optional<DisputeView> about(CommitmentId id) {
        return disputes.openAboutPromise(id.value()).filter(this::isHeard).map(views::whole);
    }

    @Override
    @Transactional
    public Optional<DisputeView> about(SpendId id) {
        return disputes.openAboutSpend(id.value()).filter(this::isHeard).map(views::whole);
    }

    @Override
    @Transactional
    public List<DisputeCard> here() {
        me.demand(Right.CONFIRM);
        return views.cards(disputes.open());
    }

    @Override
    @Transactional
    public List<DisputeCard> goneUp() {
        return views.goneUp();
    }

    @Override
    @Transactional
    public List<OwnDispute> mine() {
        return views.mine();
    }

    @Override
    @Transactional
    public DisputeView write(DisputeId id, @Nullable String typed, @Nullable UUID key) {
        var text = MessageBook.text(typed);
        var dispute = heard(disputes.requireForUpdate(id.value()));
        commands.once(key, "dispute-message|" + id.value() + "|" + text, made -> {
            dispute.requireOpen();
            book.write(made, Topic.dispute(dispute.id()), text);
            letters.written(dispute);
        });
        return views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView remove(DisputeId id, UUID message) {
        var dispute = heard(disputes.require(id.value()));
        book.remove(Topic.dispute(dispute.id()), message);
        return views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView hide(DisputeId id, UUID message, @Nullable String reason) {
        var dispute = heard(disputes.require(id.value()));
        if (!dispute.isListening(me.id().value())) {
            throw new Forbidden("Whoever listens to both hides what hurts.");
        }
        book.hide(Topic.dispute(dispute.id()), message, reason);
        return views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView takeUp(DisputeId id) {
        var dispute = disputes.requireForUpdate(id.value());
        listening.begin(dispute);
        return views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView propose(DisputeId id, @Nullable DisputeEnding ending) {
        var refusals = new Refusals();
        var chosen = refusals.chosen("ending", "How it ends", ending);
        refusals.throwIfAny();
        var dispute = heard(disputes.requireForUpdate(id.value()));
        dispute.requireOpen();
        if (!dispute.isSide(me.id().value()) || !dispute.hasTwoSides()) {
            throw new Forbidden("The two it is between agree, where there are two.");
        }
        dispute.propose(chosen, me.id().value());
        letters.written(dispute);
        return views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView agree(DisputeId id, @Nullable DisputeEnding looked) {
        var dispute = heard(disputes.requireForUpdate(id.value()));
        var asking = me.id().value();
        if (!dispute.isSide(asking)) {
            throw new Forbidden("The two it is between agree.");
        }
        if (dispute.state() == DisputeState.SETTLED) {
            return views.whole(dispute);
        }
        dispute.requireOpen();
        if (dispute.proposed() == null || asking.equals(dispute.proposedBy())) {
            throw new Forbidden("The other side proposes it first.");
        }
        if (looked != null && looked != dispute.proposed()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Something else was proposed since you looked. Look again, then agree.");
        }
        var reason = views.agreed(dispute.proposed());
        if (dispute.proposed() == DisputeEnding.STANDS) {
            subjects.goOn(dispute, reason, null);
        } else {
            subjects.takeBack(dispute, Party.EXCHANGE, reason);
        }
        return end(dispute, DisputeState.SETTLED, reason);
    }

    @Override
    @Transactional
    public DisputeView decide(DisputeId id, @Nullable DisputeState outcome, @Nullable String typed) {
        var dispute = disputes.requireForUpdate(id.value());
        listening.begin(dispute);
        if (dispute.state() == outcome) {
            return views.whole(dispute);
        }
        var refusals = new Refusals();
        var chosen = refusals.chosen("outcome", "What is decided", outcome);
        if (chosen != null && !DECISIONS.contains(chosen)) {
            refusals.refuse("outcome", "Decide that it is taken back, that it stands, or that they are right.");
        }
        var reason = refusals.text("reason", "Reason", typed, LONGEST_REASON);
        refusals.throwIfAny();
        return decide(dispute, chosen, reason);
    }

    /** Carries a decision out; whoever asks listens. */
    DisputeView decide(Dispute dispute, DisputeState outcome, String reason) {
        dispute.requireOpen();
        var isAll =
                switch (outcome) {
                    case UPHELD -> {
                        subjects.takeBack(dispute, Party.STEWARD, reason);
                        yield true;
                    }
                    case NOT_UPHELD -> subjects.stands(dispute, reason, !me.may(Right.CONFIRM));
                    default -> {
                        subjects.goOn(dispute, reason, me.id().value());
                        yield true;
                    }
                };
        return isAll ? end(dispute, outcome, reason) : views.whole(dispute);
    }

    @Override
    @Transactional
    public DisputeView withdraw(DisputeId id, @Nullable String typed) {
        var dispute = heard(disputes.requireForUpdate(id.value()));
        if (!me.id().value().equals(dispute.openedBy())) {
            throw new Forbidden("Whoever opened it takes it back.");
        }
        if (dispute.state() == DisputeState.WITHDRAWN) {
            return views.whole(dispute);
        }
        dispute.requireOpen();
        var refusals = new Refusals();
        var words = refusals.optionalText("reason", "Reason", typed, LONGEST_REASON);
        refusals.throwIfAny();
        var reason = words.isEmpty() ? views.withdrawn() : words;
        subjects.goOn(dispute, reason, null);
        return end(dispute, DisputeState.WITHDRAWN, reason);
    }

    private DisputeView end(Dispute dispute, DisputeState outcome, String reason) {
        dispute.end(outcome, me.id().value(), reason, clock.instant());
        disputes.flush();
        letters.ended(dispute);
        audit.record(Act.of("pool.dispute-ended", dispute.id(), dispute.giverId(), "A dispute ended: " + outcome + ".")
                .because(reason));
        return views.whole(dispute);
    }

    private boolean isHeard(Dispute dispute) {
        return dispute.isHeard(me.id().value());
    }

    private Dispute heard(Dispute dispute) {
        if (!isHeard(dispute)) {
            throw new NotFound("dispute");
        }
        return dispute;
    }
}
