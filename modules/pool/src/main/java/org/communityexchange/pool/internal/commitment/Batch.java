package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.ConfirmedAll;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.internal.commitment.BatchRows.Brought;
import org.communityexchange.pool.internal.commitment.BatchRows.Work;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.treasury.IssueForWork;
import org.communityexchange.treasury.Issuing;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Confirms many at once: the rules and the order of locks of {@link ConfirmationService}, in one statement for each kind of
 * row. Everybody's own trail gets its act, because everybody may see what was done about them.
 */
@ApplicationScoped
class Batch {

    private static final int LONGEST_WHY = 1_000;

    private final BatchRows rows;
    private final Standing standing;
    private final MinuteBank bank;
    private final Issuing issuing;
    private final Checks checks;
    private final StepLetters letters;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    Batch(
            BatchRows rows,
            Standing standing,
            MinuteBank bank,
            Issuing issuing,
            Checks checks,
            StepLetters letters,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.standing = standing;
        this.bank = bank;
        this.issuing = issuing;
        this.checks = checks;
        this.letters = letters;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** As {@link org.communityexchange.pool.Confirmations#confirmAll}; whoever asks holds the right. */
    ConfirmedAll confirm(ConfirmAll said, UUID key) {
        var asked = read(said);
        var why = why(said);
        commands.once(
                key, "confirm-all|" + asked + (why.isEmpty() ? "" : "|" + why), made -> confirm(made, asked, why));
        return brought(asked);
    }

    private static String why(ConfirmAll said) {
        var refusals = new Refusals();
        var why = refusals.optionalText("why", "Why", said.why(), LONGEST_WHY);
        refusals.throwIfAny();
        return why;
    }

    private static Map<UUID, @Nullable Integer> read(ConfirmAll said) {
        var items = said.commitments() == null ? List.<ConfirmAll.Item>of() : said.commitments();
        if (items.isEmpty() || items.size() > ConfirmAll.MOST) {
            throw new InvalidInput("commitments", "Send 1 to 10,000 promises.");
        }
        var refusals = new Refusals();
        var asked = new LinkedHashMap<UUID, @Nullable Integer>();
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item == null || item.id() == null) {
                refusals.refuse("commitments." + index + ".id", "Say which promise.");
            } else if (asked.containsKey(item.id())) {
                refusals.refuse("commitments." + index + ".id", "This promise is there twice.");
            } else {
                asked.put(item.id(), item.version());
            }
        }
        refusals.throwIfAny();
        return asked;
    }

    private void confirm(UUID batch, Map<UUID, @Nullable Integer> asked, String why) {
        var found = rows.lock(asked.keySet());
        var often = refuseAnyThatStandInTheWay(asked, found, why);
        var pending = asked.keySet().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(work -> work.state() != CommitmentState.CONFIRMED)
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        var splits = addMinutes(pending);
        var issues = issues(pending, splits);
        issuing.issueAll(issues);
        var brought = pending.stream()
                .map(work -> {
                    var credits = credits(work, splits);
                    return new Brought(
                            work.id(),
                            credits,
                            splits.get(work.id()),
                            credits > 0 ? transferOf(work).value() : null,
                            often.contains(work.id()) ? why : "");
                })
                .toList();
        rows.confirmed(brought, me.id().value(), clock.instant());
        audit.recordAll(pending.stream()
                .map(work -> act(work, splits).because(often.contains(work.id()) ? why : null))
                .toList());
        letters.confirmed(
                batch,
                pending.stream()
                        .map(work -> new StepLetters.Confirmed(
                                work.id(), work.person(), work.receiver(), work.funding(), credits(work, splits)))
                        .toList());
    }

    /** @return those for which it was asked why */
    private Set<UUID> refuseAnyThatStandInTheWay(
            Map<UUID, @Nullable Integer> asked, Map<UUID, Work> found, String why) {
        var often = new HashSet<UUID>();
        var known = checks.about(found.values().stream().map(Batch::subject).toList());
        var refused = new ArrayList<ConfirmedAll.Refused>();
        var index = 0;
        for (var each : asked.entrySet()) {
            var work = found.get(each.getKey());
            try {
                if (work == null) {
                    throw new ProblemException(KernelProblem.NOT_FOUND, "There is no such promise here.");
                }
                if (requireConfirmable(work, each.getValue(), known, why)) {
                    often.add(work.id());
                }
            } catch (ProblemException refusal) {
                refused.add(new ConfirmedAll.Refused(
                        index,
                        each.getKey(),
                        "/problems/" + refusal.type().slug(),
                        refusal.type().title(),
                        refusal.detail()));
            }
            index++;
        }
        if (!refused.isEmpty()) {
            throw new ProblemException(
                            PoolProblem.BATCH_REFUSED,
                            refused.size() + " of " + asked.size() + " cannot be confirmed, so none was. The first: "
                                    + refused.get(0).detail())
                    .with("refused", refused);
        }
        return often;
    }

    /** @return whether it was asked why */
    private boolean requireConfirmable(Work work, @Nullable Integer looked, Checks.Known known, String why) {
        ConfirmationRules.refuseTies(
                me.id().value(),
                new ConfirmationRules.Ties(
                        work.person(),
                        work.enteredBy(),
                        work.fulfilledBy(),
                        work.receiver(),
                        known.isHousehold(work.person()) || known.isHousehold(work.receiver())));
        if (work.state() != CommitmentState.CONFIRMED
                && (work.funding().isPaid() || work.kind() == CommitmentKind.CAPACITY)) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_A_BATCH,
                    "Somebody pays for this one, or took some of it. Confirm it by itself.");
        }
        if (work.state() != CommitmentState.CONFIRMED) {
            ConfirmationRules.requireConfirmable(
                    work.state(), work.version(), looked, standing.parties(work.person(), null, work.receiver()));
            known.require(subject(work), false, why);
            if (known.needsSecond(subject(work))) {
                throw new ProblemException(
                        PoolProblem.SECOND_NEEDED, "So many credits need two stewards. Confirm it by itself.");
            }
            var isOften = known.isOften(subject(work));
            known.alsoConfirms(subject(work));
            return isOften;
        }
        return false;
    }

    private static Checks.Subject subject(Work work) {
        var size = work.cents() > 0 ? PromiseSize.ofGoods(work.cents()) : PromiseSize.ofMinutes(work.minutes());
        return new Checks.Subject(
                work.id(),
                work.person(),
                work.funding() == Funding.THANKS ? 0 : size.credits(),
                work.since(),
                work.isEvident());
    }

    /** What the minutes of each became; those done for thanks are absent. */
    private Map<UUID, MinuteSplit> addMinutes(List<Work> pending) {
        var counted = pending.stream()
                .filter(work -> work.funding() != Funding.THANKS && work.kind().isByMinutes())
                .toList();
        var splits = bank.addAll(
                here(),
                counted.stream()
                        .map(work -> new MinuteBank.Minutes(work.person(), work.id(), work.minutes()))
                        .toList());
        var byWork = new HashMap<UUID, MinuteSplit>();
        for (var i = 0; i < counted.size(); i++) {
            byWork.put(counted.get(i).id(), splits.get(i));
        }
        return byWork;
    }

    private List<IssueForWork> issues(List<Work> pending, Map<UUID, MinuteSplit> splits) {
        var issues = new ArrayList<IssueForWork>();
        for (var work : pending) {
            var credits = credits(work, splits);
            if (credits > 0) {
                issues.add(new IssueForWork(
                        transferOf(work),
                        AccountRef.wallet(work.person()),
                        credits,
                        work.event(),
                        new Cause("FULFILMENT_CONFIRMED", work.id(), me.id().value())));
            }
        }
        return issues;
    }

    private static int credits(Work work, Map<UUID, MinuteSplit> splits) {
        var split = splits.get(work.id());
        if (split != null) {
            return split.credits();
        }
        return work.funding() == Funding.THANKS || work.cents() == 0
                ? 0
                : PromiseSize.ofGoods(work.cents()).credits();
    }

    private TransferId transferOf(Work work) {
        return TransferIds.of("confirmation", here(), work.id());
    }

    private static Act act(Work work, Map<UUID, MinuteSplit> splits) {
        var done = work.cents() > 0 ? "goods worth " + work.cents() + " cents" : work.minutes() + " minutes";
        return Act.of(
                "pool.commitment-confirmed",
                work.id(),
                work.person(),
                "Work was confirmed: " + done + ", " + credits(work, splits) + " credits.");
    }

    private ConfirmedAll brought(Map<UUID, @Nullable Integer> asked) {
        var items = rows.brought(asked.keySet());
        return new ConfirmedAll(
                items.size(),
                items.stream().mapToLong(ConfirmedAll.Item::credits).sum(),
                items.stream().mapToLong(ConfirmedAll.Item::minutes).sum(),
                items);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
