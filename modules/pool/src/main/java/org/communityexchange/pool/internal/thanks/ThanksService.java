package org.communityexchange.pool.internal.thanks;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.Called;
import org.communityexchange.pool.OwnThanks;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.StoryView;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.ThanksView;
import org.communityexchange.pool.ThanksView.Side;
import org.communityexchange.pool.WaitingStory;
import org.communityexchange.pool.WriteThanks;
import org.communityexchange.pool.internal.words.ThanksMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ThanksService implements Thanks {

    private static final int LONGEST_WORDS = 400;

    private final ThanksRepository notes;
    private final ThanksRows rows;
    private final Letters letters;
    private final Organisations organisations;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final ThanksMessages words;
    private final Clock clock;

    ThanksService(
            ThanksRepository notes,
            ThanksRows rows,
            Letters letters,
            Organisations organisations,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            ThanksMessages words,
            Clock clock) {
        this.notes = notes;
        this.rows = rows;
        this.letters = letters;
        this.organisations = organisations;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ThanksView write(WriteThanks said, @Nullable UUID key) {
        var refusals = new Refusals();
        var text = refusals.text("words", words.your_words(), said.words(), LONGEST_WORDS);
        refusals.throwIfAny();
        var reason = reason(said.commitment(), said.spend());
        requireWriter(reason);
        var id = commands.once(key, "thanks|" + said, made -> {
            if (notes.about(said.commitment(), said.spend()).isPresent()) {
                throw new ProblemException(PoolProblem.ALREADY_THANKED, words.already());
            }
            notes.persist(ThanksNote.of(made, reason, me.id().value(), text, clock.instant()));
            notes.flush();
            audit.record(Act.of("pool.thanks-written", made, reason.to(), "A note of thanks was written.")
                    .onBehalfOf(me.id().value().equals(reason.from()) ? null : reason.from()));
            if (reason.to() != null) {
                letters.owe(
                        new PersonId(reason.to()),
                        "thanks/" + made,
                        words.letter_subject(),
                        words.letter_body(),
                        "/o/" + here() + "/thanks/" + made);
            }
        });
        return view(id);
    }

    @Override
    @Transactional
    public Optional<ThanksView> about(@Nullable UUID commitment, @Nullable UUID spend) {
        requireWriter(reason(commitment, spend));
        return notes.about(commitment, spend).map(this::view);
    }

    private ThanksNote.Reason reason(@Nullable UUID commitment, @Nullable UUID spend) {
        if ((commitment == null) == (spend == null)) {
            throw new InvalidInput("commitment", "Say for what: a promise, or something served.");
        }
        var found = commitment == null ? rows.served(Objects.requireNonNull(spend)) : rows.kept(commitment);
        return found.filter(reason -> !Objects.equals(reason.from(), reason.to()))
                .orElseThrow(() -> new NotFound("thing to thank for"));
    }

    private void requireWriter(ThanksNote.Reason reason) {
        var from = reason.from();
        if (from == null ? !speaksForOrganisation(reason.to()) : !isOrActsFor(from)) {
            throw new NotFound("thing to thank for");
        }
    }

    private boolean speaksForOrganisation(@Nullable UUID other) {
        return me.may(Right.CONFIRM) && !me.id().value().equals(other);
    }

    private boolean isOrActsFor(UUID person) {
        return person.equals(me.id().value())
                || (me.may(Right.ACT_FOR_MEMBERS)
                        && here().equals(people.require(new PersonId(person)).managedBy()));
    }

    @Override
    @Transactional
    public ThanksView view(UUID id) {
        return view(notes.require(id));
    }

    private ThanksView view(ThanksNote note) {
        var side = side(note);
        var names = names(List.of(note));
        return note.view(
                organisations.require(tenant.requireOrganisation()).name(),
                ref(names, note.party(Side.FROM)),
                ref(names, note.party(Side.TO)),
                side);
    }

    /** As which of the two whoever asks reads it; the two themselves before those who speak for one of them. */
    private Side side(ThanksNote note) {
        var asking = me.id().value();
        return Stream.of(Side.values())
                .filter(side -> asking.equals(note.party(side)))
                .findFirst()
                .or(() -> Stream.of(Side.values())
                        .filter(side -> speaksFor(note, side))
                        .findFirst())
                .orElseThrow(() -> new NotFound("note"));
    }

    private boolean speaksFor(ThanksNote note, Side side) {
        var person = note.party(side);
        return person == null ? me.may(Right.CONFIRM) : isOrActsFor(person);
    }

    @Override
    @Transactional
    public List<OwnThanks> mine() {
        me.id();
        return rows.own();
    }

    @Override
    @Transactional
    public ThanksView tell(UUID id, @Nullable Called called, @Nullable Audience audience) {
        var note = notes.requireForUpdate(id);
        var side = side(note);
        var refusals = new Refusals();
        var name = note.party(side) == null
                ? Called.ORGANISATION
                : refusals.chosen("called", words.called_label(), called);
        if (note.party(side) != null && called == Called.ORGANISATION) {
            refusals.refuse("called", "Only the organisation is called by its name.");
        }
        var reach = refusals.chosen("audience", words.audience_label(), audience);
        refusals.throwIfAny();
        if (!note.says(side, name, reach)) {
            note.tell(side, name, reach, me.id().value());
            notes.flush();
            audit.record(Act.of("pool.story-allowed", id, note.party(side), "Thanks may be told as a story."));
        }
        return view(note);
    }

    @Override
    @Transactional
    public ThanksView keepPrivate(UUID id) {
        var note = notes.requireForUpdate(id);
        var side = side(note);
        if (note.tells(side)) {
            note.keepPrivate(side);
            notes.flush();
            audit.record(Act.of("pool.story-kept-private", id, note.party(side), "Thanks are private again."));
        }
        return view(note);
    }

    @Override
    @Transactional
    public List<WaitingStory> waiting() {
        me.demand(Right.CONFIRM);
        var waiting = notes.waiting();
        var names = names(waiting);
        var organisation = organisations.require(tenant.requireOrganisation()).name();
        return waiting.stream()
                .map(note -> new WaitingStory(
                        note.id(),
                        note.words(),
                        called(note, Side.FROM, names, organisation),
                        called(note, Side.TO, names, organisation),
                        note.audience(),
                        note.writtenAt(),
                        !note.hasPart(me.id().value())))
                .toList();
    }

    /** As the story will say it: a steward learns no more than readers will. */
    private String called(ThanksNote note, Side side, Map<PersonId, PersonView> names, String organisation) {
        var called = note.called(side);
        var person = note.party(side) == null ? null : names.get(new PersonId(note.party(side)));
        if (called == Called.ORGANISATION) {
            return organisation;
        }
        if (person == null || called == null || called == Called.NEIGHBOUR) {
            return words.neighbour();
        }
        var parts = person.displayName().strip().split("\\s+");
        return called == Called.FIRST_NAME
                ? parts[0]
                : Stream.of(parts)
                        .map(part ->
                                part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                        .reduce("", String::concat);
    }

    @Override
    @Transactional
    public void look(UUID id, boolean shown, @Nullable String reason) {
        me.demand(Right.CONFIRM);
        var refusals = new Refusals();
        var why = shown ? "" : refusals.text("reason", words.look_reason(), reason, LONGEST_WORDS);
        refusals.throwIfAny();
        var note = notes.requireForUpdate(id);
        // What is private between two is not there for a steward.
        if (!note.isAllowed()) {
            throw new NotFound("story");
        }
        if (note.hasPart(me.id().value())) {
            throw new ProblemException(PoolProblem.OWN_STORY, words.own_story());
        }
        if (!Objects.equals(note.shown(), shown)) {
            note.look(shown, me.id().value(), why, clock.instant());
            notes.flush();
            audit.record(Act.of(
                    shown ? "pool.story-shown" : "pool.story-not-shown", id, null, "A steward looked at a story."));
        }
    }

    @Override
    @Transactional
    public Listing<StoryView> stories(@Nullable String organisation, ListQuery query) {
        return Listing.of(rows.stories(organisation, query), query.limit(), StoryView::id);
    }

    private Map<PersonId, PersonView> names(List<ThanksNote> shown) {
        return people.byId(shown.stream()
                .flatMap(note -> Stream.of(Side.values()).map(note::party))
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
    }

    /** Somebody who was erased stays as a person without a name. */
    private static @Nullable PersonRef ref(Map<PersonId, PersonView> names, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var person = names.get(new PersonId(id));
        return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
