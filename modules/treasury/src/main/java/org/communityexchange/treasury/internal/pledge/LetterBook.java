package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Dollars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/** Owes the letters about pledges to the current organisation; each is about one day and is written once. */
@ApplicationScoped
class LetterBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final PledgeReader reader;
    private final PledgeRepository pledges;
    private final Organisations organisations;
    private final Letters letters;
    private final PledgeMessages words;
    private final TenantContext tenant;
    private final Clock clock;
    private final int daysBefore;
    private final int daysAfter;

    LetterBook(
            PledgeReader reader,
            PledgeRepository pledges,
            Organisations organisations,
            Letters letters,
            PledgeMessages words,
            TenantContext tenant,
            Clock clock,
            @ConfigProperty(name = "exchange.pledges.remind-days-before", defaultValue = "3") int daysBefore,
            @ConfigProperty(name = "exchange.pledges.remind-days-after", defaultValue = "5") int daysAfter) {
        this.reader = reader;
        this.pledges = pledges;
        this.organisations = organisations;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
        this.daysBefore = daysBefore;
        this.daysAfter = daysAfter;
    }

    /** Owes every letter that should be on its way today. */
    void owe() {
        var today = LocalDate.ofInstant(
                clock.instant(),
                organisations.require(tenant.requireOrganisation()).zone());
        for (var pledge : reader.here()) {
            if (pledge.reminders()) {
                PledgeLetter.due(pledge.schedule(today), today, daysBefore, daysAfter)
                        .ifPresent(letter -> owe(pledge, letter, today));
            }
        }
    }

    private void owe(PledgeFacts pledge, PledgeLetter letter, LocalDate today) {
        var to = new PersonId(pledge.person());
        var name = pledge.organisationName();
        var day = DAY.format(letter.about());
        var cents = Dollars.words(open(pledge, letter, today));
        var stop = "/o/" + pledge.organisation() + "/pledges/" + pledge.id() + "/stop?key="
                + pledges.require(pledge.id()).stopKey();
        var purpose =
                "pledge/" + letter.kind().name().toLowerCase(Locale.ROOT) + "/" + pledge.id() + "/" + letter.about();
        switch (letter.kind()) {
            case BEFORE ->
                letters.owe(
                        to, purpose, words.letter_before_subject(name), words.letter_before(name, cents, day), stop);
            case AFTER ->
                letters.owe(to, purpose, words.letter_after_subject(name), words.letter_after(name, cents, day), stop);
            case LAPSED -> letters.owe(to, purpose, words.letter_lapsed_subject(name), words.letter_lapsed(name), stop);
        }
    }

    /** What is missing of the instalment that the letter is about; nothing for a lapse. */
    private static long open(PledgeFacts pledge, PledgeLetter letter, LocalDate today) {
        return pledge.schedule(today).until(letter.about()).stream()
                .filter(instalment -> instalment.dueOn().equals(letter.about()))
                .mapToLong(instalment -> instalment.openCents())
                .sum();
    }
}
