package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.History;
import org.communityexchange.ledger.History.LatestTerms;
import org.communityexchange.ledger.Past;
import org.communityexchange.ledger.Past.PastLeg;
import org.communityexchange.ledger.Past.PastTransfer;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** The whole journal at once, in the order in which it took effect. */
class ReadingThePastTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);
    private final History history = new JdbcHistory(database);

    @Test
    void readsNothingRecordedAtTheInstantOrAfter() {
        var issue = books.issue(Bookkeeper.someWallet(), 3);

        assertThat(of(history.until(Bookkeeper.NOON), issue)).isEmpty();
        assertThat(of(history.until(Bookkeeper.NOON.plusSeconds(1)), issue)).hasSize(1);
    }

    @Test
    void keepsOrderLegsAndWhatBelongsTogether() {
        var ana = Bookkeeper.someWallet();
        var kitchen = Bookkeeper.someOrganisationsWallet();
        var organisation = Bookkeeper.someOrganisation();
        var deposit = books.put(AccountRef.funding(organisation), 1_500);
        var issue = books.issueBacked(organisation, ana, 4, 2_000);
        var hold = books.hold(ana, 3);
        var capture = books.capture(hold, kitchen);
        var reversal = books.reverse(capture);

        var past = history.until(Bookkeeper.NOON.plusSeconds(1));

        var transfers = of(past, deposit, issue, hold, capture, reversal);
        assertThat(transfers)
                .extracting(PastTransfer::kind)
                .containsExactly("MONEY", "ISSUE", "HOLD", "CAPTURE", "REVERSAL");
        assertThat(transfers)
                .extracting(PastTransfer::earlier)
                .containsExactly(
                        null, null, null, hold.id().value(), capture.id().value());
        var lot = issue.lots().get(0).lotId();
        assertThat(transfers.get(1).legs())
                .extracting(PastLeg::lot, PastLeg::quantity)
                .containsExactly(tuple(lot, 4L), tuple(lot, 1_500L));
        assertThat(past.accounts().get(transfers.get(3).legs().get(0).credit())).isEqualTo(kitchen);
        assertThat(past.lots().get(lot).terms().backingCents()).isEqualTo(2_000);
    }

    @Test
    void saysWhatWasDoneLast() {
        var organisation = Bookkeeper.someOrganisation();
        var wallet = AccountRef.wallet(organisation);
        books.put(AccountRef.funding(organisation), 10_000);
        books.put(AccountRef.common(), 10_000);
        books.issueBacked(organisation, wallet, 4, 4_000);
        var last = books.issueBacked(organisation, wallet, 4, 2_000);
        books.retire(wallet, 2, new Payout(organisation, 700));
        books.retire(wallet, 3, new Payout(organisation, 800));

        assertThat(history.latestTerms())
                .filteredOn(terms -> terms.organisation().equals(organisation))
                .extracting(terms -> terms.lot().id(), LatestTerms::centsPerCredit)
                .containsExactly(tuple(last.lots().get(0).lotId(), 800L));
        assertThat(history.latestTerms())
                .noneMatch(terms -> terms.organisation().equals("nobody"));
    }

    private static List<PastTransfer> of(Past past, Posted... posted) {
        var ids = Stream.of(posted).map(one -> one.id().value()).toList();
        return past.transfers().stream()
                .filter(transfer -> ids.contains(transfer.id()))
                .toList();
    }
}
