package org.communityexchange.app.demo;

import static org.communityexchange.app.demo.DemoPeople.ICS;
import static org.communityexchange.app.demo.DemoPeople.REIMAGINE;

import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.ContributionKind;
import org.communityexchange.treasury.Contributions;
import org.communityexchange.treasury.MakePledge;
import org.communityexchange.treasury.PayerKind;
import org.communityexchange.treasury.PaymentMethod;
import org.communityexchange.treasury.PledgeRhythm;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.RecordContribution;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Money that came in so far: to Reimagine a pledge with two instalments, credits bought and a gift; to ICS a gift. */
@ApplicationScoped
class DemoContributions {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final DemoPeople people;
    private final Acting acting;
    private final Pledges pledges;
    private final Contributions contributions;
    private final Clock clock;

    DemoContributions(DemoPeople people, Acting acting, Pledges pledges, Contributions contributions, Clock clock) {
        this.people = people;
        this.acting = acting;
        this.pledges = pledges;
        this.contributions = contributions;
        this.clock = clock;
    }

    void happen() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var first = today.minusDays(40);
        var lena = people.person("Lena Hoffmann");
        var pledge = acting.as(
                REIMAGINE,
                lena,
                () -> pledges.make(new MakePledge(null, 2_000L, PledgeRhythm.MONTHLY, first, null, true), null));
        donation(pledge.id(), first.plusDays(1), "Standing order, first");
        donation(pledge.id(), first.plusMonths(1), "Standing order, second");
        received(new RecordContribution(
                ContributionKind.PURCHASE,
                PayerKind.PERSON,
                people.person("Joy Williams").value(),
                null,
                null,
                null,
                PaymentMethod.E_TRANSFER,
                "INTERAC 4471",
                today.minusDays(12),
                5_000L,
                true,
                ""));
        received(new RecordContribution(
                ContributionKind.GIFT,
                PayerKind.OUTSIDE,
                null,
                null,
                "A neighbour from Hamilton Road",
                null,
                PaymentMethod.CHEQUE,
                "Cheque 118",
                today.minusDays(5),
                10_000L,
                true,
                "For everybody's lunch."));
        received(
                ICS,
                people.person("Grace Liu"),
                new RecordContribution(
                        ContributionKind.GIFT,
                        PayerKind.OUTSIDE,
                        null,
                        null,
                        "A foundation in London",
                        null,
                        PaymentMethod.E_TRANSFER,
                        "INTERAC 5120",
                        today.minusDays(3),
                        30_000L,
                        true,
                        "For the common fund."));
    }

    private void donation(@Nullable UUID pledge, LocalDate day, String reference) {
        received(new RecordContribution(
                ContributionKind.DONATION,
                null,
                null,
                null,
                null,
                pledge,
                PaymentMethod.E_TRANSFER,
                reference,
                day,
                2_000L,
                true,
                ""));
    }

    private void received(RecordContribution money) {
        received(REIMAGINE, people.person("Yara Nasser"), money);
    }

    private void received(OrganisationId organisation, PersonId treasurer, RecordContribution money) {
        acting.as(organisation, treasurer, () -> contributions.record(money, Ids.next()));
    }
}
