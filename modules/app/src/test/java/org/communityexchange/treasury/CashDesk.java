package org.communityexchange.treasury;

import org.communityexchange.app.Town;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.PostMoney.Leg;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Books cash as a feature would, and knows its references; and writes what the bank says about it. */
@ApplicationScoped
public class CashDesk implements CashSource {

    static final ZoneId ZONE = ZoneId.of("America/Toronto");
    public static final YearMonth LAST = YearMonth.now(ZONE).minusMonths(1);

    private final Map<UUID, CashMovement> known = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final Tenants tenants;

    CashDesk(Ledger ledger, Tenants tenants) {
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @Override
    public List<CashMovement> movements(OrganisationId organisation, LocalDate from, LocalDate to) {
        return known.values().stream()
                .filter(movement -> movement.href().startsWith("/o/" + organisation + "/"))
                .filter(movement ->
                        !movement.date().isBefore(from) && !movement.date().isAfter(to))
                .toList();
    }

    /** @param cents below zero goes out */
    public UUID book(String organisation, Town.Person by, LocalDate day, long cents, String reference) {
        var id = TransferId.next();
        var cash = AccountRef.cash(organisation);
        var leg = cents > 0 ? new Leg(cash, AccountRef.common(), cents) : new Leg(AccountRef.common(), cash, -cents);
        tenants.runAs(
                new OrganisationId(organisation),
                by.id(),
                () -> ledger.post(new PostMoney(id, List.of(leg), cause(by, day, "TEST_CASH"))));
        known.put(
                id.value(),
                new CashMovement(
                        id.value(), day, cents, reference, "Test cash", "/o/" + organisation + "/treasury#" + id));
        return id.value();
    }

    UUID reverse(String organisation, Town.Person by, UUID transfer, LocalDate day) {
        var id = TransferId.next();
        tenants.runAs(
                new OrganisationId(organisation),
                by.id(),
                () -> ledger.reverse(
                        new ReverseTransfer(id, new TransferId(transfer), cause(by, day, "TEST_CORRECTION"))));
        return id.value();
    }

    private static Cause cause(Town.Person by, LocalDate day, String reason) {
        return new Cause(reason, UUID.randomUUID(), by.id())
                .effectiveAt(day.atTime(12, 0).atZone(ZONE).toInstant());
    }

    public static String bank(String organisation) {
        return "/api/v1/organisations/" + organisation + "/treasury/bank";
    }

    public static String upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8), "UTF_8", "DETECT");
    }

    static String upload(byte[] csv, String encoding, String order) {
        return "{\"fileName\": \"october.csv\", \"account\": \"Chequing\", \"dateOrder\": \"" + order
                + "\", \"encoding\": \"" + encoding + "\", \"content\": \""
                + Base64.getEncoder().encodeToString(csv) + "\"}";
    }

    /** Read and imported; answers the import's id. */
    static String imported(Town.Person treasurer, String organisation, String csv, int rows) {
        String id = treasurer
                .api()
                .body(upload(csv))
                .post(bank(organisation) + "/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        treasurer
                .api()
                .body("{\"willImport\": " + rows + "}")
                .put(bank(organisation) + "/imports/" + id + "/confirmation")
                .then()
                .statusCode(200);
        return id;
    }

    /** The words with the last month in them, as pages name it. */
    static String said(String words) {
        return words.formatted(java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", java.util.Locale.ENGLISH)
                .format(LAST));
    }
}
