package org.communityexchange.pool.internal.card;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CardPlace;
import org.communityexchange.pool.MemberCardView;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PrintedCard;
import org.communityexchange.pool.internal.code.PaperCode;
import org.communityexchange.pool.internal.code.Serials;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Taking the serial numbers is the lock under which cards are made: of two for one person at once the later one holds. */
@ApplicationScoped
class CardService implements MemberCards {

    /** A counter of the year before last needs no card. */
    private static final Duration LATELY = Duration.ofDays(60);

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WORDS = 120;

    private final CardRows rows;
    private final CardLetters letters;
    private final Serials serials;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    CardService(
            CardRows rows,
            CardLetters letters,
            Serials serials,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.serials = serials;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<CardPlace> places() {
        me.require();
        return rows.places(clock.instant().minus(LATELY));
    }

    @Override
    @Transactional
    public Optional<MemberCardView> mine() {
        return rows.of(me.id().value()).map(card -> view(card, PersonRef.of(me.require())));
    }

    @Override
    @Transactional
    public PrintedCard printMine(UUID key) {
        return made(List.of(me.require()), key).getFirst();
    }

    @Override
    @Transactional
    public List<MemberCardView> here() {
        me.demand(Right.RUN_COUNTERS);
        var cards = rows.live();
        var names = people.byId(
                cards.stream().map(card -> new PersonId(card.person())).toList());
        return cards.stream()
                .map(card -> {
                    var person = names.get(new PersonId(card.person()));
                    return view(card, person == null ? new PersonRef(card.person(), "–", false) : PersonRef.of(person));
                })
                .sorted(Comparator.comparing(
                                (MemberCardView card) -> card.person().name())
                        .thenComparing(MemberCardView::serial))
                .toList();
    }

    @Override
    @Transactional
    public List<PersonView> without() {
        me.demand(Right.RUN_COUNTERS);
        var holders = rows.live().stream().map(CardRows.Card::person).collect(Collectors.toSet());
        return people.membersHere().stream()
                .filter(member -> !holders.contains(member.id().value()))
                .toList();
    }

    @Override
    @Transactional
    public List<PrintedCard> print(List<UUID> asked, UUID key) {
        me.demand(Right.RUN_COUNTERS);
        var distinct = asked.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_AT_ONCE) {
            throw new InvalidInput("people", "Choose 1 to " + MOST_AT_ONCE + " members.");
        }
        Map<UUID, PersonView> members = people.membersHere().stream()
                .collect(Collectors.toMap(member -> member.id().value(), member -> member));
        var chosen =
                distinct.stream().map(members::get).filter(Objects::nonNull).toList();
        if (chosen.size() < distinct.size()) {
            throw new InvalidInput("people", "Somebody of these is no member here.");
        }
        return made(chosen, key);
    }

    private List<PrintedCard> made(List<PersonView> holders, UUID key) {
        var cards = new ArrayList<PrintedCard>();
        var content = holders.stream().map(holder -> holder.id().toString()).collect(Collectors.joining(","));
        commands.once(key, "cards|" + content, made -> {
            var serial = serials.next(Serials.Kind.CARD, holders.size());
            for (var holder : holders) {
                cards.add(make(holder, serial++));
            }
        });
        if (cards.isEmpty()) {
            throw new ProblemException(
                    PoolProblem.PRINTED_ALREADY,
                    "This was printed a moment ago. Lost the paper? Open the page again and print anew.");
        }
        return cards;
    }

    private PrintedCard make(PersonView holder, int serial) {
        var now = clock.instant();
        var person = holder.id().value();
        var code = PaperCode.draw();
        var id = Ids.next();
        rows.end("person_id", person, me.id().value(), now);
        rows.insert(
                id,
                serial,
                person,
                code.hash(tenant.requireOrganisation().value()),
                me.id().value(),
                now);
        audit.record(Act.of(
                "pool.card-printed",
                id,
                person,
                "Member card no. " + serial + " was printed; the one before is void."));
        letters.printed(id, serial, person);
        return new PrintedCard(serial, holder.displayName(), code.shown());
    }

    @Override
    @Transactional
    public void end(UUID card) {
        var known = rows.any(card)
                .filter(each -> each.person().equals(me.id().value()) || me.may(Right.RUN_COUNTERS))
                .orElseThrow(() -> new NotFound("card"));
        if (rows.end("id", card, me.id().value(), clock.instant()) == 1) {
            audit.record(Act.of("pool.card-voided", card, known.person(), "A member card was voided."));
            letters.ended(card, known.serial(), known.person());
        }
    }

    @Override
    @Transactional
    public String myWords() {
        return rows.words(me.id().value());
    }

    @Override
    @Transactional
    public void writeWords(@Nullable String words) {
        var refusals = new Refusals();
        var said = refusals.optionalText("words", "Read at the counter", words, MOST_WORDS)
                .replaceAll("\\s+", " ");
        refusals.throwIfAny();
        var person = me.id().value();
        if (said.isEmpty()) {
            rows.forget(person);
        } else {
            rows.write(person, said, clock.instant());
        }
        audit.record(Act.of("pool.counter-words-written", person, person, "The words read at counters were changed."));
    }

    private static MemberCardView view(CardRows.Card card, PersonRef person) {
        return new MemberCardView(card.id(), card.serial(), person, card.issuedAt());
    }
}
