package org.communityexchange.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PortsTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void refusesATakenPortThatWasAskedForAndNamesTheSetting() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = Map.of("EXCHANGE_HTTP_PORT", String.valueOf(taken.getLocalPort()));

            assertThatThrownBy(() -> Ports.choose("EXCHANGE_HTTP_PORT", 8080, settings, said::add))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "Port %d, asked for by EXCHANGE_HTTP_PORT, is taken. Stop what uses it, or set"
                                    + " EXCHANGE_HTTP_PORT to another port.",
                            taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "8080x"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> Ports.choose("EXCHANGE_PG_PORT", 1, Map.of("EXCHANGE_PG_PORT", value), said::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("EXCHANGE_PG_PORT must be a port")
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void movesFromATakenUsualPortToTheNextFreeOneAndSaysSo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var usual = taken.getLocalPort();

            var chosen = Ports.choose("EXCHANGE_HTTP_PORT", usual, Map.of(), said::add);

            assertThat(chosen).isGreaterThan(usual);
            assertThat(said)
                    .containsExactly(
                            "Port " + usual + " is taken; using " + chosen + " (EXCHANGE_HTTP_PORT chooses another).");
        }
    }
}
