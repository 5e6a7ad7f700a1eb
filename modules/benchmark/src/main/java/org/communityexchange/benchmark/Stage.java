package org.communityexchange.benchmark;

import org.communityexchange.local.LocalExchange;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The whole exchange, started for measuring, with a town of members of whom some are signed in. */
final class Stage implements AutoCloseable {

    /** Wallets that give. Twice as many as the most clients, so that no two gifts in flight come from one wallet. */
    static final int GIVERS = 64;

    private final LocalExchange exchange;
    private final Members members;
    private final int port;
    private long mostMegabytes;

    private Stage(LocalExchange exchange, Members members) {
        this.exchange = exchange;
        this.members = members;
        this.port = Integer.parseInt(exchange.environment().get("EXCHANGE_HTTP_PORT"));
    }

    static Stage build(Path folder) throws SQLException {
        var exchange = LocalExchange.forMeasuring(folder);
        try {
            var members = new Members(exchange.keycloak(), GIVERS);
            Town.settle(exchange.postgres(), members, GIVERS);
            return new Stage(exchange, members);
        } catch (SQLException | RuntimeException e) {
            exchange.close();
            throw e;
        }
    }

    LocalExchange exchange() {
        return exchange;
    }

    /** What a measurement gave, with the processor time it took per request. */
    record Measured(Load.Result result, Processors processors) {

        String cpu() {
            return processors.per(result.latency().getTotalCount());
        }
    }

    /**
     * Lets clients send, each request as another of its members in turn.
     *
     * @param message makes the request of the member with a token
     */
    Measured run(int clients, Duration warmUp, Duration measured, Function<String, Message> message)
            throws IOException {
        var messages = members.tokens().stream().map(message).toList();
        var before = new Processors[1];
        var result =
                Load.run(port, clients, warmUp, measured, inTurn(messages, clients), () -> before[0] = processors());
        var used = processors().since(before[0]);
        mostMegabytes = Math.max(mostMegabytes, Processors.residentMegabytes(exchange.applicationPid()));
        return new Measured(result, used);
    }

    /** A token that holds for minutes. */
    String token(int member) {
        return members.tokens().get(member);
    }

    /** The most that the application's process occupied at the end of a measurement. */
    long mostMegabytes() {
        return mostMegabytes;
    }

    private static Load.Requests inTurn(List<Message> messages, int clients) {
        var turns = new int[clients];
        return (client, into) -> {
            var next = (client + turns[client]) % messages.size();
            turns[client] += clients;
            messages.get(next).write(into);
        };
    }

    Processors processors() {
        return Processors.read(exchange.applicationPid(), exchange.postgres().pid());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
