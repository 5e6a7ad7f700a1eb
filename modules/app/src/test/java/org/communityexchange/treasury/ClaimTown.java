package org.communityexchange.treasury;

import io.restassured.response.ValidatableResponse;
import org.communityexchange.app.Town;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** A kitchen that received credits, an organisation that backs them, and a council; all of a test's own. */
@ApplicationScoped
public class ClaimTown {

    static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final Town town;
    private final Tenants tenants;
    private final SeatOffice seats;
    private final Ledger ledger;
    private final Books books;

    ClaimTown(Town town, Tenants tenants, SeatOffice seats, Ledger ledger, Books books) {
        this.town = town;
        this.tenants = tenants;
        this.seats = seats;
        this.ledger = ledger;
        this.books = books;
    }

    /** Everybody who has to do with one kitchen's claims. */
    record Cast(
            String kitchen,
            String ics,
            Town.Person cook,
            Town.Person treasurer,
            Town.Person maya,
            Town.Person payer,
            Town.Person council,
            Town.Person eater,
            String meal) {

        String claims() {
            return "/api/v1/organisations/" + kitchen + "/claims";
        }

        String approvals() {
            return "/api/v1/organisations/" + ics + "/claim-approvals";
        }

        String payments() {
            return "/api/v1/organisations/" + ics + "/claim-payments";
        }
    }

    /** With nobody waiting for money: a kitchen with a steward and a treasurer, ICS with a steward (Maya) and a treasurer who pays, and a guest. */
    Cast cast(int mealPrice) {
        Town.sql("delete from treasury.claimed_spend s using treasury.cash_claim c where c.id = s.claim_id"
                + " and c.organisation_id = s.organisation_id and c.state = 'QUEUED'");
        Town.sql("delete from treasury.cash_claim where state = 'QUEUED'");
        return another(mealPrice);
    }

    /** As {@link #cast}, beside one that is there. */
    Cast another(int mealPrice) {
        var kitchen = town.organisation("Kitchen");
        var ics = town.organisation("ICS");
        var cook = town.steward(kitchen, "Ines");
        return new Cast(
                kitchen,
                ics,
                cook,
                town.seated(kitchen, "Tom", SeatKind.TREASURER),
                town.steward(ics, "Maya"),
                town.seated(ics, "Paula", SeatKind.TREASURER),
                council("Cora"),
                town.member(ics, "Ana"),
                town.meal(kitchen, cook, mealPrice, null));
    }

    Town.Person council(String name) {
        var person = town.person(name);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        tenants.runAs(
                null,
                null,
                () -> seats.appointToCouncil(new PersonId(person.id()), now, now.plus(Duration.ofDays(30))));
        return person;
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String terms(Cast cast, int rate, int cap, int automaticCents) {
        return terms(cast.ics(), rate, cap, automaticCents, today(), today().plusYears(1), "[]");
    }

    static String terms(
            String payer, int rate, int cap, int automaticCents, LocalDate from, LocalDate until, String offers) {
        return """
                {"rateCents": %d, "capCredits": %d, "capPeriod": "MONTH", "automaticUpToCents": %d, "offers": %s,
                 "payer": "%s", "from": "%s", "until": "%s", "reason": "A warm meal costs $8."}""".formatted(rate, cap, automaticCents, offers, payer, from, until);
    }

    ValidatableResponse grant(Cast cast, String terms) {
        return decide(cast.council(), cast.kitchen(), "grants", terms);
    }

    ValidatableResponse decide(Town.Person council, String organisation, String what, String terms) {
        return council.api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(terms)
                .post("/api/v1/redemption-rights/" + organisation + "/" + what)
                .then();
    }

    /** Credits for work, backed with so many cents each, all of them funded. */
    void earned(Cast cast, long credits, long centsEach) {
        earned(cast, credits, centsEach, credits * centsEach);
    }

    /** As {@link #earned(Cast, long, long)}, with only so much funding. */
    void earned(Cast cast, long credits, long centsEach, long fundedCents) {
        inTransaction(cast, () -> {
            if (fundedCents > 0) {
                ledger.post(new PostMoney(
                        TransferId.next(),
                        List.of(new PostMoney.Leg(
                                AccountRef.cash(cast.ics()), AccountRef.funding(cast.ics()), fundedCents)),
                        cause(cast)));
            }
            ledger.issue(new IssueCredits(
                            TransferId.next(),
                            cast.ics(),
                            AccountRef.wallet(cast.eater().id()),
                            credits,
                            new LotTerms(LotSource.WORK, credits * centsEach, null, "2026-1"),
                            cause(cast))
                    .backedBy(Backing.ofFunding(cast.ics(), Backing.Shortfall.LIST)));
        });
    }

    /** Credits bought at $10. */
    void bought(Cast cast, long credits) {
        inTransaction(
                cast,
                () -> ledger.issue(new IssueCredits(
                                TransferId.next(),
                                AccountRef.EXCHANGE,
                                AccountRef.wallet(cast.eater().id()),
                                credits,
                                new LotTerms(LotSource.PURCHASE, credits * 1_000, null, "2026-1"),
                                cause(cast))
                        .backedBy(Backing.ofPurchase(cast.ics()))));
    }

    /** Makes the common fund have exactly this. */
    void commonHas(Cast cast, long cents) {
        inTransaction(cast, () -> {
            var now = books.balance(AccountRef.common()).quantity();
            var cash = AccountRef.cash(cast.ics());
            if (now != cents) {
                ledger.post(new PostMoney(
                        TransferId.next(),
                        List.of(
                                now < cents
                                        ? new PostMoney.Leg(cash, AccountRef.common(), cents - now)
                                        : new PostMoney.Leg(AccountRef.common(), cash, now - cents)),
                        cause(cast)));
            }
        });
    }

    /**
     * As if this month were over and closed; a month closes only when it is over, which no test can wait for. Answers the
     * month.
     */
    static YearMonth closedThisMonth(String organisation, Town.Person by) {
        var month = YearMonth.from(today());
        var nothing = "0".repeat(64);
        Town.sql(
                "insert into treasury.month_close (organisation_id, month, ends_at, book_cents, bank_cents, unmatched_books,"
                        + " unmatched_bank, remainder_cents, remainder_reason, cash_transfers, bank_lines, seal_hash, previous_hash,"
                        + " hash, closed_by, closed_at) values ('" + organisation + "', '" + month.atDay(1)
                        + "', now(), 0, 0, 0, 0, 0, '', 0, 0, '', '" + nothing + "', '" + nothing + "', '" + by.id()
                        + "', now())");
        return month;
    }

    /** As if it had been found out later that the meal was not given. */
    void takeBack(Cast cast, String spend) {
        String capture = cast.cook()
                .api()
                .get("/api/v1/organisations/" + cast.kitchen() + "/spends/" + spend)
                .then()
                .extract()
                .path("closeTransfer");
        inTransaction(
                cast,
                () -> ledger.reverse(
                        new ReverseTransfer(TransferId.next(), new TransferId(UUID.fromString(capture)), cause(cast))));
    }

    private void inTransaction(Cast cast, Runnable work) {
        tenants.runAs(null, cast.council().id(), work);
    }

    private static Cause cause(Cast cast) {
        return new Cause("TEST", UUID.randomUUID(), cast.council().id());
    }

    /** The guest takes a meal and it is given; answers the spend. */
    String ate(Cast cast) {
        String spend = town.take(cast.kitchen(), cast.eater(), cast.meal(), 1, UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("id");
        cast.cook()
                .api()
                .put("/api/v1/organisations/" + cast.kitchen() + "/spends/" + spend + "/capture")
                .then()
                .statusCode(200);
        return spend;
    }

    List<String> ate(Cast cast, int times) {
        var spends = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            spends.add(ate(cast));
        }
        return spends;
    }

    ValidatableResponse prepare(Cast cast, List<String> spends) {
        return cast.treasurer()
                .api()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"spends\": ["
                        + spends.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]}")
                .post(cast.claims())
                .then();
    }

    String prepared(Cast cast, String... spends) {
        return prepare(cast, List.of(spends)).statusCode(201).extract().path("id");
    }

    ValidatableResponse submit(Cast cast, String claim) {
        return cast.treasurer()
                .api()
                .put(cast.claims() + "/" + claim + "/submission")
                .then();
    }

    String submitted(Cast cast, String... spends) {
        var claim = prepared(cast, spends);
        submit(cast, claim).statusCode(200);
        return claim;
    }

    ValidatableResponse approve(Cast cast, Town.Person somebody, String claim) {
        return somebody.api()
                .body("{\"word\": null}")
                .put(cast.approvals() + "/" + claim + "/approval")
                .then();
    }

    ValidatableResponse claim(Cast cast, String claim) {
        return cast.treasurer().api().get(cast.claims() + "/" + claim).then().statusCode(200);
    }

    long balance(AccountRef account) {
        return tenants.call(null, null, () -> books.balance(account).quantity());
    }

    /** "DEBIT RESERVE:ics 1000", summed by side and account, in alphabetical order. */
    List<String> journal(String transfer) {
        var sums = new java.util.TreeMap<String, Long>();
        tenants.call(null, null, () -> books.transfer(new TransferId(UUID.fromString(transfer))))
                .entries()
                .forEach(entry -> sums.merge(
                        entry.side() + " " + entry.account(), entry.quantity().quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .toList();
    }
}
