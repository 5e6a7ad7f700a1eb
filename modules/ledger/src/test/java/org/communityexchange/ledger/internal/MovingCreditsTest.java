package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.expiring;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisationsWallet;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class MovingCreditsTest {

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());

    @Test
    void refusesMoreThanTheWalletHas() {
        var ana = books.walletWith(4);

        assertThatThrownBy(() -> books.move(ana, someWallet(), 5))
                .asInstanceOf(type(NotEnoughCredits.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(ana);
                    assertThat(refusal.available()).isEqualTo(4);
                    assertThat(refusal.asked()).isEqualTo(5);
                    assertThat(refusal.type().status()).isEqualTo(409);
                    assertThat(refusal.type().slug()).isEqualTo("not-enough-credits");
                });
        assertThat(books.stored(ana)).isEqualTo(4);
    }

    @Test
    void refusesAWalletThatWasNeverUsed() {
        assertThatThrownBy(() -> books.move(someWallet(), someWallet(), 1))
                .hasMessage("1 credits are needed and 0 are there.");
    }

    @Test
    void refusesZeroNegativeAndAbsurdCredits() {
        var ana = books.walletWith(4);
        for (var credits : new long[] {0, -5, 1_000_000_001, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> books.move(ana, someWallet(), credits))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("Enter a whole number of credits, 1 or more.");
        }
    }

    @Test
    void refusesPayingOneself() {
        var ana = books.walletWith(4);

        assertThatThrownBy(() -> books.move(ana, ana, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesToTakeCreditsFromAnywhereButAWalletOrThePot() {
        for (var from : new AccountRef[] {
            AccountRef.issuance("ics"), AccountRef.retired(), AccountRef.heldFrom(someWallet()), AccountRef.common()
        }) {
            assertThatThrownBy(() -> new MoveCredits(TransferId.next(), from, someWallet(), 1, books.cause))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesPurchasedCreditsThatWouldExpire() {
        assertThatThrownBy(() -> new LotTerms(LotSource.PURCHASE, 5_000, NOON.plus(Duration.ofDays(1)), "2026-1"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Purchased credits never expire.");
    }

    @Test
    void leavesNothingBehindWhenTheCallersTransactionFails() {
        var ana = books.walletWith(4);
        var ben = someWallet();

        assertThatThrownBy(() -> books.post(ledger -> {
                    ledger.move(new MoveCredits(TransferId.next(), ana, ben, 3, books.cause));
                    throw new IllegalStateException("the fact failed");
                }))
                .hasMessage("the fact failed");

        assertThat(books.stored(ana)).isEqualTo(4);
        assertThat(books.stored(ben)).isZero();
    }

    @Test
    void movesWholeCreditsAndKeepsTheirLot() {
        var ana = someWallet();
        var ben = someWallet();
        var issued = books.issue(ana, 4);

        var moved = books.move(ana, ben, 3);

        assertThat(moved.lots())
                .containsExactly(new Posted.LotPart(issued.lots().get(0).lotId(), 3));
        assertThat(books.stored(ana)).isEqualTo(1);
        assertThat(books.stored(ben)).isEqualTo(3);
    }

    @Test
    void spendsTheLotsThatExpireSoonestFirstThenTheOldest() {
        var ana = someWallet();
        var oldest = books.issue(ana, 2);
        var expiresLate = books.issue(ana, 3, expiring(NOON.plus(Duration.ofDays(60))));
        var expiresSoon = books.issue(ana, 4, expiring(NOON.plus(Duration.ofDays(7))));
        var newest = books.issue(ana, 5);

        var moved = books.move(ana, someOrganisationsWallet(), 10);

        assertThat(moved.lots())
                .containsExactly(
                        new Posted.LotPart(lot(expiresSoon), 4),
                        new Posted.LotPart(lot(expiresLate), 3),
                        new Posted.LotPart(lot(oldest), 2),
                        new Posted.LotPart(lot(newest), 1));
    }

    @Test
    void retiresCreditsForGood() {
        var ana = books.walletWith(4);
        var before = books.stored(AccountRef.retired());

        books.move(ana, AccountRef.retired(), 4);

        assertThat(books.stored(AccountRef.retired())).isEqualTo(before + 4);
        assertThat(books.stored(ana)).isZero();
    }

    @Test
    void givesToThePotAndTheSolidarityPotGives() {
        var ana = books.walletWith(6);
        var ben = someWallet();

        books.move(ana, AccountRef.pot(), 6);
        books.move(AccountRef.pot(), ben, 2);

        assertThat(books.stored(ben)).isEqualTo(2);
    }

    private static long lot(Posted issue) {
        return issue.lots().get(0).lotId();
    }
}
