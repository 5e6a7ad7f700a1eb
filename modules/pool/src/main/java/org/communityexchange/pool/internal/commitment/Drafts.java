package org.communityexchange.pool.internal.commitment;

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
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.pool.internal.need.Requests;
import org.communityexchange.pool.internal.offer.Shelf;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Works out what a promise would be: looks at everything it says and at what it rests on. */
@ApplicationScoped
class Drafts {

    static final int LEAST_MINUTES = 15;
    static final int MOST_MINUTES = 960;

    private final Requests requests;
    private final Shelf shelf;
    private final Shifts shifts;
    private final MinuteBank bank;

    Drafts(Requests requests, Shelf shelf, Shifts shifts, MinuteBank bank) {
        this.requests = requests;
        this.shelf = shelf;
        this.shifts = shifts;
        this.bank = bank;
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
        var funding = said.funding() == null ? Funding.ISSUE : said.funding();
        if (funding == Funding.TRANSFER || funding == Funding.POT) {
            var words = "For now credits are issued by the organisation, or it is done for thanks.";
            throw new ProblemException(PoolProblem.FUNDING_NOT_OPEN, words, List.of(new FieldError("funding", words)));
        }
        return said.shift() != null
                ? shift(said, person, funding, shifts.look(new ShiftId(said.shift())), refusals)
                : work(said, person, funding, refusals);
    }

    PromisePreview shift(MakePromise said, PersonView person, Funding funding, Shifts.Place place, Refusals refusals) {
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        refusals.throwIfAny();
        return new PromisePreview(
                PersonRef.of(person),
                place.title(),
                CommitmentKind.EVENT_SHIFT,
                funding,
                place.minutes(),
                note,
                place.startsAt(),
                place.endsAt(),
                split(person, funding, place.minutes()));
    }

    private PromisePreview work(MakePromise said, PersonView person, Funding funding, Refusals refusals) {
        var published = published(said, person);
        var title = published == null ? refusals.text("title", "What you promise", said.title(), 120) : published;
        var minutes = refusals.whole("minutes", "Minutes", said.minutes(), LEAST_MINUTES, MOST_MINUTES);
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        refusals.throwIfAny();
        ToolLending.refuse(null, title);
        return new PromisePreview(
                PersonRef.of(person),
                title,
                CommitmentKind.ONE_OFF_WORK,
                funding,
                minutes,
                note,
                null,
                null,
                split(person, funding, minutes));
    }

    /** The title of what it rests on, or null when it rests on nothing published. */
    private @Nullable String published(MakePromise said, PersonView person) {
        if (said.need() != null) {
            var request = requests.open(new NeedId(said.need()));
            if (person.id().value().equals(request.neededBy())) {
                throw new ProblemException(PoolProblem.OWN_NEED, "This is your own need.");
            }
            return request.title();
        }
        return said.offer() == null
                ? null
                : shelf.own(new OfferId(said.offer()), person.id().value());
    }

    private @Nullable MinuteSplit split(PersonView person, Funding funding, int minutes) {
        return funding == Funding.THANKS
                ? null
                : MinuteSplit.of(bank.banked(person.id().value()), minutes);
    }
}
