package org.communityexchange.treasury.internal.gift;

import com.github.f4b6a3.uuid.UuidCreator;
import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Fellows;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.GiftReceiver;
import org.communityexchange.treasury.GiftView;
import org.communityexchange.treasury.Gifts;
import org.communityexchange.treasury.GiveCredits;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class GiftService implements Gifts {

    static final int CREDITS_MAX = 100_000;
    static final int NOTE_MAX = 500;
    private static final int MEMBERS_MAX = 20;
    private static final String REASON = "GIFT_GIVEN";
    private static final UUID GIFTS = UUID.fromString("0f6a1c1e-5b0d-5d8f-8a53-6d3c1f2b9e44");

    private final Ledger ledger;
    private final Books books;
    private final Fellows fellows;
    private final Organisations organisations;
    private final GiftNoteRepository notes;
    private final AuditTrail audit;
    private final GiftMessages words;
    private final CurrentPerson me;

    GiftService(
            Ledger ledger,
            Books books,
            Fellows fellows,
            Organisations organisations,
            GiftNoteRepository notes,
            AuditTrail audit,
            GiftMessages words,
            CurrentPerson me) {
        this.ledger = ledger;
        this.books = books;
        this.fellows = fellows;
        this.organisations = organisations;
        this.notes = notes;
        this.audit = audit;
        this.words = words;
        this.me = me;
    }

    @Override
    @Transactional
    public GiftView give(GiveCredits gift, UUID key) {
        var refusals = new Refusals();
        var credits = refusals.whole("credits", words.credits(), gift.credits(), 1, CREDITS_MAX);
        var note = refusals.optionalText("note", words.note(), gift.note(), NOTE_MAX);
        var to = exactlyOne(gift.to(), refusals);
        refusals.throwIfAny();
        var giver = me.id().value();
        var id = UuidCreator.getNameBasedSha1(GIFTS, giver + "/" + key);
        // Asked before, because from the posting to the commit others wait for both accounts.
        var receiver = receiver(to);
        var paid = ledger.pay(new MoveCredits(
                new TransferId(id),
                AccountRef.wallet(giver),
                Receivers.account(to),
                credits,
                new Cause(REASON, id, giver)));
        var posted = paid.posted();
        // Looked at afterwards, so that a repeated gift is answered as the first time, whoever has left meanwhile. A
        // refusal here takes the credits back with the transaction.
        if (!posted.replayed()) {
            receiver.get();
            if (!note.isEmpty()) {
                notes.persist(GiftNote.of(id, giver, to.person(), note, posted.recordedAt()));
            }
            audit.record(Act.of("treasury.gift-given", id, to.person(), summary(to)));
        }
        return new GiftView(id, to, credits, posted.recordedAt(), paid.left());
    }

    @Override
    @Transactional
    public String nameOf(GiftReceiver receiver) {
        return receiver(receiver).get();
    }

    /** The receiver's name, asked along with what is asked next; whoever takes it learns whether there is none. */
    private Supplier<String> receiver(GiftReceiver to) {
        if (to.person() != null) {
            var found = fellows.findAlong(new PersonId(to.person()));
            return () -> taking(found.get().orElseThrow(() -> new NotFound("member")));
        }
        if (to.organisation() == null) {
            return words::pot;
        }
        var found = organisations.findAlong(new OrganisationId(to.organisation()));
        return () -> found.get().orElseThrow(() -> new NotFound("organisation")).name();
    }

    private String taking(PersonView fellow) {
        if (fellow.isManaged()) {
            throw new ProblemException(TreasuryProblem.GIFT_NOT_TAKEN, words.not_taken(fellow.displayName()));
        }
        return fellow.displayName();
    }

    @Override
    @Transactional
    public List<PersonView> members(String name) {
        return fellows.named(name, MEMBERS_MAX).stream()
                .filter(fellow -> !fellow.isManaged())
                .toList();
    }

    @Override
    @Transactional
    public long balance() {
        return books.balance(AccountRef.wallet(me.id().value())).quantity();
    }

    @Override
    @Transactional
    public Optional<String> noteOf(UUID gift) {
        return notes.findByIdOptional(gift).map(GiftNote::note);
    }

    /** What names a person, an organisation or the pot, and nothing else. Whether they are there is asked later. */
    private GiftReceiver exactlyOne(@Nullable GiftReceiver to, Refusals refusals) {
        var said = to == null
                ? 0
                : Stream.of(to.person() != null, to.organisation() != null, Boolean.TRUE.equals(to.pot()))
                        .filter(Boolean::booleanValue)
                        .count();
        if (to == null || said != 1) {
            refusals.refuse("to", words.choose_one());
            return GiftReceiver.ofPot();
        }
        if (me.id().value().equals(to.person())) {
            refusals.refuse("to", words.oneself());
        }
        if (to.organisation() != null && !OrganisationId.isValid(to.organisation())) {
            throw new NotFound("organisation");
        }
        return to;
    }

    private static String summary(GiftReceiver to) {
        if (to.person() != null) {
            return "Gave credits to a member";
        }
        return to.organisation() == null ? "Gave credits to the solidarity pot" : "Gave credits to an organisation";
    }
}
