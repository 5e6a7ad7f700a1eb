package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.app.Town;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.testkit.ExchangeResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Credits for work may end, where a policy said so when they were issued; nobody is surprised by it. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class CreditsThatEndTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Town town;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @All
    @Inject
    List<RecurringJob> jobs;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private String here;
    private Town.Person ana;

    @BeforeEach
    void aMember() {
        here = town.organisation("Ends here");
        ana = town.member(here, "Ana");
    }

    @Test
    void nothingEndsThatItsOwnerWasNotToldOfSixtyDaysBefore() throws Exception {
        lot(AccountRef.wallet(ana.id()), 3, LotSource.WORK, now.minus(Duration.ofDays(1)));

        morning();

        assertThat(credits(AccountRef.wallet(ana.id()))).isEqualTo(3);
        assertThat(notices(60)).isEqualTo(1);
        assertThat(notices(30)).isZero();
        assertThat(Town.count("select count(*) from treasury.expiry_notice where person_id = '" + ana.id()
                        + "' and ends_at < now() + interval '59 days'"))
                .isZero();
    }

    @Test
    void nothingEndsInTheWalletOfAnOrganisationOrInThePot() throws Exception {
        var wallet = AccountRef.wallet(here);
        lot(wallet, 4, LotSource.WORK, now.minus(Duration.ofDays(1)));

        morning();
        morning();

        assertThat(credits(wallet)).isEqualTo(4);
    }

    @Test
    void whatEndsLaterThanSixtyDaysIsNotSpokenOf() throws Exception {
        lot(AccountRef.wallet(ana.id()), 3, LotSource.WORK, now.plus(Duration.ofDays(61)));

        morning();

        assertThat(notices(60)).isZero();
        assertThat(ana.pages().get("/wallet").body()).doesNotContain("end soon");
    }

    @Test
    void whatWasBoughtStaysBesideWhatEnds() throws Exception {
        lot(AccountRef.wallet(ana.id()), 2, LotSource.PURCHASE, null);
        lot(AccountRef.wallet(ana.id()), 3, LotSource.WORK, now.minus(Duration.ofDays(1)));
        morning();
        toldLongAgo();

        morning();

        assertThat(credits(AccountRef.wallet(ana.id()))).isEqualTo(2);
        assertThat(Town.count(
                        "select count(*) from identity.letter where purpose like 'credits-ended/%' and person_id = '"
                                + ana.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void thirtyAndSevenDaysBeforeOneIsToldAgainAndOnlyOnce() throws Exception {
        lot(AccountRef.wallet(ana.id()), 3, LotSource.WORK, now.plus(Duration.ofDays(25)));
        Town.sql("insert into treasury.expiry_notice (id, person_id, lot_id, days, credits, told_at, ends_at)"
                + " select gen_random_uuid(), '" + ana.id() + "', h.lot_id, 60, 3, now() - interval '35 days',"
                + " now() + interval '25 days' from ledger.holding h join ledger.account a on a.id = h.account_id"
                + " where a.owner = '" + ana.id() + "'");

        morning();
        morning();

        assertThat(notices(30)).isEqualTo(1);
        assertThat(notices(7)).isZero();
        assertThat(Town.count(
                        "select count(*) from identity.letter where purpose like 'credits-end/%' and person_id = '"
                                + ana.id() + "'"))
                .isEqualTo(1);
    }

    /** Neither with the application's role nor by the owner of the table. */
    @Test
    void whatSomebodyWasToldIsTheirsAndStays() throws Exception {
        lot(AccountRef.wallet(ana.id()), 3, LotSource.WORK, now.minus(Duration.ofDays(1)));
        morning();
        var ben = town.member(here, "Ben");

        assertThat(noticesSeenBy(ana.id())).isEqualTo(1);
        assertThat(noticesSeenBy(ben.id())).isZero();
        assertThat(noticesSeenBy(null)).isZero();
        assertThatThrownBy(() -> tenants.runAs(null, ben.id(), () -> entities.createNativeQuery("insert into"
                                + " treasury.expiry_notice select gen_random_uuid(), cast('" + ana.id()
                                + "' as uuid), 1, 30, 1, now(), now()")
                        .executeUpdate()))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> Town.sql("delete from treasury.expiry_notice where person_id = '" + ana.id() + "'"))
                .hasStackTraceContaining("expiry_notice only grows");
    }

    private long noticesSeenBy(UUID person) {
        return tenants.call(null, person, () -> (long) entities.createNativeQuery(
                        "select count(*) from treasury.expiry_notice where person_id = cast('" + ana.id()
                                + "' as uuid)",
                        Long.class)
                .getSingleResult());
    }

    @Test
    void theWalletSaysWhatEndsAndGivesItToThePotWithOneTap() throws Exception {
        lot(AccountRef.wallet(ana.id()), 5, LotSource.WORK, now.plus(Duration.ofDays(40)));
        lot(AccountRef.wallet(ana.id()), 7, LotSource.WORK, null);

        var page = ana.pages().get("/wallet").body();

        assertThat(page)
                .contains("5 of your credits end soon", "Give 5 to the pot", "name=\"credits\" value=\"5\"")
                .contains("action=\"/wallet/give\"");
    }

    private void lot(AccountRef wallet, long credits, LotSource source, Instant ends) {
        var terms = new LotTerms(source, 0, ends, "test-1");
        var cause = new Cause("TEST_ISSUE", UUID.randomUUID(), UUID.randomUUID()).effectiveAt(now.minus(YEAR));
        tenants.runAs(
                new OrganisationId(here),
                null,
                () -> ledger.issue(new IssueCredits(TransferId.next(), here, wallet, credits, terms, cause)));
    }

    private void morning() throws Exception {
        for (var job : jobs) {
            if (job.name().equals("treasury.credits-that-end")) {
                job.run();
            }
        }
    }

    private void toldLongAgo() {
        Town.sql(
                "set session_replication_role = replica; update treasury.expiry_notice set told_at = told_at - interval '61 days',"
                        + " ends_at = ends_at - interval '61 days' where person_id = '" + ana.id() + "'");
    }

    private long notices(int days) {
        return Town.count(
                "select count(*) from treasury.expiry_notice where person_id = '" + ana.id() + "' and days = " + days);
    }

    private long credits(AccountRef account) {
        return tenants.call(null, null, () -> books.balance(account).quantity());
    }
}
