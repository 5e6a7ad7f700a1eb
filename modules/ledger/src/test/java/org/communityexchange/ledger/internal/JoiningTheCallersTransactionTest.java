package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityexchange.ledger.Ledger;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

import jakarta.transaction.Transactional;

class JoiningTheCallersTransactionTest {

    @Test
    void refusesEveryCommandOutsideATransaction() {
        assertThat(PostingLedger.class.getAnnotation(Transactional.class).value())
                .isEqualTo(Transactional.TxType.MANDATORY);
        assertThat(Arrays.stream(Ledger.class.getMethods())
                        .map(method -> method.getName())
                        .sorted())
                .containsExactly(
                        "capture",
                        "expire",
                        "freeze",
                        "hold",
                        "issue",
                        "issueAll",
                        "lock",
                        "move",
                        "pay",
                        "post",
                        "release",
                        "retire",
                        "reverse",
                        "topUp");
        assertThat(Arrays.stream(PostingLedger.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Transactional.class)))
                .as("no method makes an exception of itself")
                .isEmpty();
    }
}
