package org.communityexchange.pool.internal.commitment;

import io.quarkus.arc.All;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.NeedId;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseCheck;
import org.communityexchange.pool.PromiseCheck.Promised;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.pool.internal.need.Requests;
import org.communityexchange.pool.internal.offer.Shelf;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Works out what a promise would be: looks at everything it says and at what it rests on. */
@ApplicationScoped
class Drafts {

    /**
     * What a promise rests on, as far as it was published.
     *
     * @param receiver whose need it is, or null
     * @param funding where its credits come from unless the promise says
     */
    private record Ground(
            @Nullable String title, @Nullable UUID receiver, Shelf.@Nullable Own offer, Funding funding) {}

    private static final Ground NOTHING = new Ground(null, null, null, Funding.ISSUE);

    private final Requests requests;
    private final Shelf shelf;
    private final Shifts shifts;
    private final MinuteBank bank;
    private final Sizes sizes;
    private final People people;
    private final List<PromiseCheck> checks;

    Drafts(
            Requests requests,
            Shelf shelf,
            Shifts shifts,
            MinuteBank bank,
            Sizes sizes,
            People people,
            @All List<PromiseCheck> checks) {
        this.requests = requests;
        this.shelf = shelf;
        this.shifts = shifts;
        this.bank = bank;
        this.sizes = sizes;
        this.people = people;
        this.checks = checks;
    }

    /** Asks everybody who has a say whether this may be promised, and taken up, now. */
    void check(Promised promised) {
        checks.forEach(check -> check.check(promised));
    }

    PromisePreview of(MakePromise said, PersonView person) {
        var refusals = new Refusals();
        var origins = Stream.of(said.need(), said.offer(), said.shift())
                .filter(Objects::nonNull)
                .count();
        if (origins > 1) {
            refusals.refuse("need", "A promise rests on one need, one offer or one shift.")
                    .throwIfAny();
        }
        if (said.shift() == null) {
            var ground = ground(said, person);
            var funding = said.funding() == null ? ground.funding() : said.funding();
            return draft(said, person, funding, ground, refusals);
        }
        var funding = said.funding() == null ? Funding.ISSUE : said.funding();
        refuseUnlessHelped(funding, null);
        return shift(said, person, funding, shifts.look(new ShiftId(said.shift())), refusals);
    }

    private PromisePreview shift(
            MakePromise said, PersonView person, Funding funding, Shifts.Place place, Refusals refusals) {
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        refusals.throwIfAny();
        var size = PromiseSize.ofMinutes(place.minutes());
        var split = split(person, funding, place.minutes());
        return new PromisePreview(
                PersonRef.of(person),
                place.title(),
                CommitmentKind.EVENT_SHIFT,
                funding,
                place.minutes(),
                note,
                place.startsAt(),
                place.endsAt(),
                split,
                size,
                split == null ? 0 : split.credits(),
                null,
                List.of(place.day()),
                1);
    }

    private PromisePreview draft(
            MakePromise said, PersonView person, Funding funding, Ground ground, Refusals refusals) {
        refuseUnlessHelped(funding, ground.receiver());
        var title =
                ground.title() == null ? refusals.text("title", "What you promise", said.title(), 120) : ground.title();
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        var size = sizes.read(said, funding, ground.offer(), refusals);
        var days = sizes.days(said, refusals);
        refusals.throwIfAny();
        ToolLending.refuse(null, title);
        check(new Promised(person.id().value(), said.need(), said.offer(), title));
        var minutes = size.minutes() == null ? 0 : size.minutes();
        var split = size.minutes() != null && funding == Funding.ISSUE ? split(person, funding, minutes) : null;
        var kind = said.valueCents() != null
                ? CommitmentKind.GOODS
                : said.units() != null
                        ? CommitmentKind.CAPACITY
                        : said.every() == null ? CommitmentKind.ONE_OFF_WORK : CommitmentKind.REPEATING_WORK;
        var credits = split != null ? split.credits() : funding == Funding.THANKS ? 0 : size.credits();
        return new PromisePreview(
                PersonRef.of(person),
                title,
                kind,
                funding,
                minutes,
                note,
                null,
                null,
                split,
                size,
                credits,
                funding == Funding.TRANSFER ? payer(ground.receiver()) : null,
                days.stream().limit(Sizes.DAYS_SHOWN).toList(),
                Math.max(1, days.size()));
    }

    private PersonRef payer(@Nullable UUID receiver) {
        return PersonRef.of(people.require(new PersonId(Objects.requireNonNull(receiver))));
    }

    private static void refuseUnlessHelped(Funding funding, @Nullable UUID receiver) {
        if (funding.isPaid() && receiver == null) {
            var words = "Only the need of a person can be paid from a wallet or from the pot.";
            throw new ProblemException(
                    PoolProblem.FUNDING_NEEDS_RECEIVER, words, List.of(new FieldError("funding", words)));
        }
    }

    private Ground ground(MakePromise said, PersonView person) {
        if (said.need() != null) {
            var request = requests.open(new NeedId(said.need()));
            if (person.id().value().equals(request.neededBy())) {
                throw new ProblemException(PoolProblem.OWN_NEED, "This is your own need.");
            }
            return new Ground(request.title(), request.neededBy(), null, request.giveBack());
        }
        if (said.offer() == null) {
            return NOTHING;
        }
        var own = shelf.own(new OfferId(said.offer()), person.id().value());
        return new Ground(own.title(), null, own, Funding.ISSUE);
    }

    private @Nullable MinuteSplit split(PersonView person, Funding funding, int minutes) {
        return funding == Funding.THANKS
                ? null
                : MinuteSplit.of(bank.banked(person.id().value()), minutes);
    }
}
