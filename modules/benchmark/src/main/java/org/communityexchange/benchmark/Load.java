package org.communityexchange.benchmark;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Clients that each keep one HTTP/1.1 connection and send the next request when the answer to the last has arrived. One
 * thread serves all of them and requests are bytes made beforehand, because it shares the processors with what it
 * measures. A latency is from the request's first byte to the answer's last.
 */
final class Load {

    /** Writes the next request of a client into an empty buffer. */
    interface Requests {
        void write(int client, ByteBuffer into);
    }

    /**
     * @param latency in nanoseconds, of every answer
     * @param seconds how long it was measured
     * @param refusals answers outside 200 to 299, by status
     * @param firstRefusal the first such answer, or empty
     */
    record Result(Histogram latency, double seconds, TreeMap<Integer, Long> refusals, String firstRefusal) {

        double perSecond() {
            return latency.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }

        long errors() {
            return refusals.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final int BUFFER = 256 * 1024;

    private final int port;
    private final Requests requests;
    private final Histogram latency = new Histogram(60_000_000_000L, 3);
    private final TreeMap<Integer, Long> refusals = new TreeMap<>();
    private String firstRefusal = "";

    private Load(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Runs the clients against this machine: unmeasured for the warm-up, then measured. */
    static Result run(int port, int clients, Duration warmUp, Duration measured, Requests requests, Runnable begin)
            throws IOException {
        var load = new Load(port, requests);
        var connections = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (var i = 0; i < clients; i++) {
                connections.add(load.new Connection(i, selector));
            }
            for (var connection : connections) {
                connection.send();
            }
            load.serve(selector, warmUp);
            load.latency.reset();
            load.refusals.clear();
            begin.run();
            var from = System.nanoTime();
            load.serve(selector, measured);
            var seconds = (System.nanoTime() - from) / 1e9;
            return new Result(load.latency, seconds, load.refusals, load.firstRefusal);
        } finally {
            for (var connection : connections) {
                connection.channel.close();
            }
        }
    }

    private void serve(Selector selector, Duration howLong) throws IOException {
        var until = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < until) {
            selector.select(100);
            for (var key : selector.selectedKeys()) {
                ((Connection) key.attachment()).receive();
            }
            selector.selectedKeys().clear();
        }
    }

    private final class Connection {

        private final int client;
        private final SocketChannel channel;
        private final ByteBuffer out = ByteBuffer.allocateDirect(16 * 1024);
        private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
        private final Answer answer = new Answer();
        private long sentAt;

        Connection(int client, Selector selector) throws IOException {
            this.client = client;
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send() throws IOException {
            out.clear();
            requests.write(client, out);
            out.flip();
            sentAt = System.nanoTime();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void receive() throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("The application closed a connection; its log says why");
            }
            if (!answer.isWhole(in)) {
                return;
            }
            latency.recordValue(System.nanoTime() - sentAt);
            if (answer.status() / 100 != 2) {
                refusals.merge(answer.status(), 1L, Long::sum);
                if (firstRefusal.isEmpty()) {
                    firstRefusal = text();
                }
            }
            in.clear();
            answer.clear();
            send();
        }

        private String text() {
            var bytes = new byte[Math.min(in.position(), 2_000)];
            in.get(0, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
