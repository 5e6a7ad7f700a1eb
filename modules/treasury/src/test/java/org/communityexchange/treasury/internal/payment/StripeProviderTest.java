package org.communityexchange.treasury.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.TreasuryProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.util.Optional;

/** What anybody on the web can send instead of a signature. */
class StripeProviderTest {

    private final StripeProvider provider = new StripeProvider(
            new ObjectMapper(),
            Clock.systemUTC(),
            Optional.of("sk_test"),
            Optional.of("whsec_test"),
            Optional.empty(),
            300);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "t=",
                "t=x,v1=y",
                "v1=",
                "v1",
                "=",
                ",,,",
                "t=1,v1",
                "t=99999999999999999999,v1=00",
                "t=1,t=2,v1=zz"
            })
    void aSignatureThatCannotBeReadIsRefusedAndNoFault(String header) {
        assertThatThrownBy(() -> provider.read("{}", header))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(TreasuryProblem.SIGNATURE_REFUSED));
    }
}
