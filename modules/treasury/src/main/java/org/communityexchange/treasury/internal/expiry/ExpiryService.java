package org.communityexchange.treasury.internal.expiry;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.EndingCredits.Ending;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.Holding;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.Expiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ExpiryService implements Expiry {

    static final Duration FIRST_NOTICE = Duration.ofDays(NOTICE_DAYS.get(0));

    /** Nobody ends credits: the terms they were issued under do. */
    private static final UUID THE_EXCHANGE_ITSELF = new UUID(0, 0);

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final NoticeRepository notices;
    private final Ledger ledger;
    private final Letters letters;
    private final Organisations organisations;
    private final ExpiryMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    ExpiryService(
            NoticeRepository notices,
            Ledger ledger,
            Letters letters,
            Organisations organisations,
            ExpiryMessages words,
            CurrentPerson me,
            Clock clock) {
        this.notices = notices;
        this.ledger = ledger;
        this.letters = letters;
        this.organisations = organisations;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<EndingSoon> among(List<Holding> mine) {
        var now = clock.instant();
        var person = me.id().value();
        var ending = mine.stream()
                .filter(holding -> endsBefore(holding.lot().terms().expiresAt(), now.plus(FIRST_NOTICE)))
                .toList();
        if (ending.isEmpty()) {
            return List.of();
        }
        var told =
                notices.firstOnes(person).stream().collect(Collectors.toMap(ExpiryNotice::lotId, ExpiryNotice::endsAt));
        var names =
                organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
        return ending.stream()
                .map(holding -> new EndingSoon(
                        holding.lot().id(),
                        names.getOrDefault(holding.lot().issuer(), holding.lot().issuer()),
                        holding.quantity(),
                        told.getOrDefault(
                                holding.lot().id(),
                                earliestEnd(holding.lot().terms().expiresAt(), now))))
                .sorted(Comparator.comparing(EndingSoon::endsAt))
                .toList();
    }

    /** Tells the owner what is to be told today, and ends what has been told long enough. In a transaction of the job's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lookAt(Ending ending) {
        if (ending.lot().terms().source() == LotSource.PURCHASE) {
            return;
        }
        var person = UUID.fromString(ending.wallet().owner());
        var now = clock.instant();
        var told = notices.about(person, ending.lot().id());
        var endsAt = told.stream()
                .filter(notice -> notice.days() == NOTICE_DAYS.get(0))
                .map(ExpiryNotice::endsAt)
                .findFirst()
                .orElseGet(() -> earliestEnd(ending.lot().terms().expiresAt(), now));
        if (!endsAt.isAfter(now)) {
            end(ending, person);
            return;
        }
        var due = NOTICE_DAYS.stream()
                .filter(days -> !now.plus(Duration.ofDays(days)).isBefore(endsAt))
                .filter(days -> told.stream().noneMatch(notice -> notice.days() == days))
                .toList();
        due.forEach(days -> notices.persist(
                new ExpiryNotice(Ids.next(), person, ending.lot().id(), days, ending.quantity(), now, endsAt)));
        // After a job that did not run for weeks one letter is enough, the most urgent.
        due.stream().min(Comparator.naturalOrder()).ifPresent(days -> write(ending, person, days, endsAt));
    }

    private void end(Ending ending, UUID person) {
        ledger.expire(new ExpireLot(
                TransferId.next(),
                ending.lot().id(),
                ending.wallet(),
                new Cause("CREDITS_EXPIRED", person, THE_EXCHANGE_ITSELF)));
        letters.owe(
                new PersonId(person),
                "credits-ended/" + ending.lot().id() + "/" + Ids.next(),
                words.ended_subject(ending.quantity()),
                words.ended_body(ending.quantity()),
                "/wallet");
    }

    private void write(Ending ending, UUID person, int days, Instant endsAt) {
        var day = DAY.format(endsAt.atZone(ZONE).toLocalDate());
        letters.owe(
                new PersonId(person),
                "credits-end/" + ending.lot().id() + "/" + days,
                words.ending_subject(ending.quantity(), day),
                words.ending_body(ending.quantity(), day),
                "/wallet");
    }

    /** Not before the lot's own date, and not before sixty days after being told. */
    private static Instant earliestEnd(Instant lotEnds, Instant now) {
        var toldInTime = now.plus(FIRST_NOTICE);
        return lotEnds.isAfter(toldInTime) ? lotEnds : toldInTime;
    }

    private static boolean endsBefore(@org.jspecify.annotations.Nullable Instant ends, Instant until) {
        return ends != null && ends.isBefore(until);
    }
}
