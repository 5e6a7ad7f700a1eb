package org.communityexchange.pool.internal.wallet;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.Holding;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.StatementPage;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView;
import org.communityexchange.ledger.TransferView.EntryView;
import org.communityexchange.pool.Freezes;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.OwnFreeze;
import org.communityexchange.pool.StatementPart;
import org.communityexchange.pool.WalletBalance;
import org.communityexchange.pool.WalletCredits;
import org.communityexchange.pool.WalletFront;
import org.communityexchange.pool.WalletLine;
import org.communityexchange.pool.WalletTransfer;
import org.communityexchange.pool.WalletTransfer.Leg;
import org.communityexchange.pool.WalletTransfer.Place;
import org.communityexchange.pool.WalletTransfer.PlaceKind;
import org.communityexchange.pool.WalletView;
import org.communityexchange.pool.WalletView.LotView;
import org.communityexchange.pool.Wallets;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.pool.internal.wallet.Sources.Source;
import org.communityexchange.pool.internal.words.WalletMessages;
import org.communityexchange.treasury.CreditGrants;
import org.communityexchange.treasury.Expiry;
import org.communityexchange.treasury.Gifts;
import org.communityexchange.treasury.Nudges;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class WalletService implements Wallets {

    private static final Set<String> GRANTS = Set.of("CREDITS_GRANTED", "GRANT_TAKEN_BACK");

    private final Books books;
    private final MinuteBank bank;
    private final Sources sources;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final GiftNames giftNames;
    private final Gifts gifts;
    private final CreditGrants grants;
    private final Freezes freezes;
    private final Expiry expiry;
    private final Nudges nudges;
    private final MemberCards cards;
    private final CurrentPerson me;
    private final WalletMessages words;

    WalletService(
            Books books,
            MinuteBank bank,
            Sources sources,
            Organisations organisations,
            TenantContext tenant,
            GiftNames giftNames,
            Gifts gifts,
            CreditGrants grants,
            Freezes freezes,
            Expiry expiry,
            Nudges nudges,
            MemberCards cards,
            CurrentPerson me,
            WalletMessages words) {
        this.books = books;
        this.bank = bank;
        this.sources = sources;
        this.organisations = organisations;
        this.tenant = tenant;
        this.giftNames = giftNames;
        this.gifts = gifts;
        this.grants = grants;
        this.freezes = freezes;
        this.expiry = expiry;
        this.nudges = nudges;
        this.cards = cards;
        this.me = me;
        this.words = words;
    }

    @Override
    @Transactional
    public WalletBalance balance() {
        var person = me.id().value();
        var wallet = AccountRef.wallet(person);
        var held = AccountRef.heldFrom(wallet);
        var balances = books.balances(List.of(wallet, held));
        return new WalletBalance(
                balances.get(wallet).quantity(), balances.get(held).quantity(), bank.banked(person));
    }

    /** One statement needs no transaction around it, which would take a trip to the database to end. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public WalletCredits credits() {
        var wallet = AccountRef.wallet(me.id().value());
        var held = AccountRef.heldFrom(wallet);
        var balances = books.balances(List.of(wallet, held));
        return new WalletCredits(
                balances.get(wallet).quantity(), balances.get(held).quantity());
    }

    @Override
    @Transactional
    public WalletView mine(int lines) {
        var person = me.id().value();
        return wallet(AccountRef.wallet(person), bank.banked(person), lines, sources::own);
    }

    /** One transaction and one look at the lots for all that the page shows: it is opened often. */
    @Override
    @Transactional
    public WalletFront front(int lines) {
        var person = me.id().value();
        var account = AccountRef.wallet(person);
        var holdings = books.holdings(account);
        var wallet = wallet(account, holdings, bank.banked(person), lines, sources::own);
        // Frozen credits are held: without any held there is nothing to ask for.
        var frozen = wallet.held() == 0 ? List.<OwnFreeze>of() : freezes.mine();
        return new WalletFront(
                wallet, frozen, expiry.among(holdings), nudges.forBalance(wallet.balance()), cards.places());
    }

    /** The lines are one statement and so are the names: a transaction around them would take a trip to end. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public StatementPart myStatement(@Nullable String after, int lines) {
        return part(books.statement(AccountRef.wallet(me.id().value()), after, lines), sources::own);
    }

    @Override
    @Transactional
    public WalletView ofOrganisation(int lines) {
        me.demand(Right.READ_ORGANISATION_WALLET);
        return wallet(AccountRef.wallet(here()), 0, lines, sources::here);
    }

    @Override
    @Transactional
    public StatementPart statementOfOrganisation(@Nullable String after, int lines) {
        me.demand(Right.READ_ORGANISATION_WALLET);
        return part(books.statement(AccountRef.wallet(here()), after, lines), sources::here);
    }

    @Override
    @Transactional
    public WalletTransfer myTransfer(UUID id) {
        var transfer = books.find(new TransferId(id)).orElseThrow(() -> new NotFound("movement of credits"));
        var mine = List.of(
                AccountRef.wallet(me.id().value()), AccountRef.held(me.id().value()));
        if (transfer.entries().stream().noneMatch(entry -> mine.contains(entry.account()))) {
            throw new NotFound("movement of credits");
        }
        var header = transfer.header();
        var isGift = GiftNames.REASON.equals(header.cause().reason());
        var source = sources.own(List.of(header.cause().subject()))
                .get(header.cause().subject());
        return new WalletTransfer(
                id,
                header.recordedAt(),
                header.cause().reason(),
                source == null
                        ? decisions(List.of(header)).getOrDefault(header.cause().subject(), "")
                        : source.title(),
                source == null ? null : source.organisationName(),
                source == null ? null : source.href(),
                legs(transfer),
                isGift ? gifts.noteOf(id).orElse("") : "",
                transfer.reversedBy() == null ? null : transfer.reversedBy().value());
    }

    private WalletView wallet(
            AccountRef wallet, int banked, int lines, Function<Collection<UUID>, Map<UUID, Source>> from) {
        return wallet(wallet, books.holdings(wallet), banked, lines, from);
    }

    private WalletView wallet(
            AccountRef wallet,
            List<Holding> holdings,
            int banked,
            int lines,
            Function<Collection<UUID>, Map<UUID, Source>> from) {
        var held = AccountRef.heldFrom(wallet);
        var balances = books.balances(List.of(wallet, held));
        var names = organisationNames();
        var byIssuer = new LinkedHashMap<String, Long>();
        holdings.forEach(holding -> byIssuer.merge(holding.lot().issuer(), holding.quantity(), Long::sum));
        var lots = byIssuer.entrySet().stream()
                .map(issuer -> new LotView(
                        issuer.getKey(), names.getOrDefault(issuer.getKey(), issuer.getKey()), issuer.getValue()))
                .toList();
        return new WalletView(
                balances.get(wallet).quantity(),
                balances.get(held).quantity(),
                banked,
                lots,
                part(books.statement(wallet, null, lines), from).items());
    }

    private StatementPart part(StatementPage page, Function<Collection<UUID>, Map<UUID, Source>> from) {
        // What a gift is about is the gift itself.
        var found = from.apply(page.lines().stream()
                .map(line -> line.transfer().cause())
                .filter(cause -> !GiftNames.REASON.equals(cause.reason()))
                .map(Cause::subject)
                .distinct()
                .toList());
        var others = giftNames.of(page.lines());
        var decisions =
                decisions(page.lines().stream().map(StatementLine::transfer).toList());
        var lines = page.lines().stream()
                .map(line -> {
                    var transfer = line.transfer();
                    var source = found.get(transfer.cause().subject());
                    return new WalletLine(
                            transfer.id().value(),
                            transfer.recordedAt(),
                            transfer.cause().reason(),
                            source == null
                                    ? decisions.getOrDefault(transfer.cause().subject(), otherSide(line, others))
                                    : source.title(),
                            source == null ? null : source.organisationName(),
                            source == null ? null : source.href(),
                            line.change().quantity(),
                            line.balance().quantity(),
                            line.reversedBy() != null);
                })
                .toList();
        return new StatementPart(lines, page.next());
    }

    /** By which decisions credits were granted; nothing is asked when none were. */
    private Map<UUID, String> decisions(List<TransferHeader> transfers) {
        return grants.references(transfers.stream()
                .map(TransferHeader::cause)
                .filter(cause -> GRANTS.contains(cause.reason()))
                .map(Cause::subject)
                .distinct()
                .toList());
    }

    /** Of a gift; empty for anything else. */
    private static String otherSide(StatementLine line, Map<AccountRef, String> names) {
        return GiftNames.REASON.equals(line.transfer().cause().reason())
                ? line.counterparties().stream()
                        .map(account -> names.getOrDefault(account, ""))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private List<Leg> legs(TransferView transfer) {
        var names = organisationNames();
        return transfer.entries().stream()
                // Money that backs credits moves with them and names their lot; the wallet shows credits.
                .filter(entry -> entry.side() == Side.DEBIT && entry.quantity().unit() == Unit.CREDIT)
                .map(from -> {
                    var to = transfer.entries().stream()
                            .filter(entry -> entry.leg() == from.leg() && entry.side() == Side.CREDIT)
                            .findFirst()
                            .orElseThrow();
                    return new Leg(
                            place(from, names),
                            place(to, names),
                            from.quantity().quantity(),
                            issuer(from, names));
                })
                .toList();
    }

    private static String issuer(EntryView entry, Map<String, String> names) {
        var lot = entry.lot();
        return lot == null ? "" : names.getOrDefault(lot.issuer(), lot.issuer());
    }

    /** Other people's accounts are shown as somebody's: the journal says whose, the page does not. */
    private Place place(EntryView entry, Map<String, String> names) {
        var account = entry.account();
        var isMine = account.owner().equals(me.id().value().toString());
        return switch (account.kind()) {
            case ISSUANCE -> new Place(PlaceKind.ISSUED, names.getOrDefault(account.owner(), account.owner()));
            case WALLET ->
                isMine
                        ? new Place(PlaceKind.YOUR_WALLET, "")
                        : names.containsKey(account.owner())
                                ? new Place(PlaceKind.ORGANISATION, names.get(account.owner()))
                                : new Place(PlaceKind.SOMEBODY, "");
            case HELD -> isMine ? new Place(PlaceKind.YOUR_HELD, "") : new Place(PlaceKind.SOMEBODY, "");
            case POT -> new Place(PlaceKind.POT, "");
            default -> new Place(PlaceKind.RETIRED, "");
        };
    }

    private Map<String, String> organisationNames() {
        var names = organisations.all().stream()
                .collect(Collectors.toMap(
                        OrganisationView::id, OrganisationView::name, (one, same) -> one, HashMap::new));
        names.put(AccountRef.EXCHANGE, words.bought());
        return names;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
