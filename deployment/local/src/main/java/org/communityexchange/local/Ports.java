package org.communityexchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Which port a service listens on. */
final class Ports {

    private static final int LAST = 65_535;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on, never the same one twice in one process. */
    static int free() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (HANDED_OUT.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static int orFree(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    /**
     * The port a setting asks for, or {@code usual} when it asks for nothing. A usual port that is taken gives way to
     * the next free one, and {@code say} hears of it; a port that was asked for is never exchanged for another.
     *
     * @throws Refusal when the setting is no port, or its port is taken
     */
    static int choose(String setting, int usual, Map<String, String> settings, Consumer<String> say) {
        var asked = settings.getOrDefault(setting, "").strip();
        if (!asked.isEmpty()) {
            var port = parse(setting, asked);
            if (port != 0 && !isFree(port)) {
                throw new Refusal("Port " + port + ", asked for by " + setting
                        + ", is taken. Stop what uses it, or set " + setting + " to another port.");
            }
            return orFree(port);
        }
        for (var port = usual; port <= LAST; port++) {
            if (isFree(port) && HANDED_OUT.add(port)) {
                if (port != usual) {
                    say.accept("Port " + usual + " is taken; using " + port + " (" + setting + " chooses another).");
                }
                return port;
            }
        }
        throw new Refusal("No free port from " + usual + " on; set " + setting + ".");
    }

    static boolean isFree(int port) {
        // Asking for an answer as well as binding: a listener on all addresses does not always stop a loopback bind.
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return false;
        } catch (IOException nobodyAnswers) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }

    private static int parse(String setting, String asked) {
        try {
            var port = Integer.parseInt(asked);
            if (port >= 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new Refusal(
                setting + " must be a port from 0 to " + LAST + " (0 takes any free one), and is '" + asked + "'.");
    }
}
