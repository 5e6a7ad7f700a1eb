package org.communityexchange.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Stops what is still running when Java ends, last started first. One hook for all: several would run at the same
 * time, and the database would be gone before those who use it.
 */
final class Shutdown {

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();
    private static volatile boolean inProgress;
    private static volatile Consumer<String> announce = line -> {};

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::stopAll, "exchange-shutdown"));
    }

    private Shutdown() {}

    static void watch(AutoCloseable service) {
        synchronized (RUNNING) {
            RUNNING.push(service);
        }
    }

    static void forget(AutoCloseable service) {
        synchronized (RUNNING) {
            RUNNING.remove(service);
        }
    }

    static boolean inProgress() {
        return inProgress;
    }

    /** Hears which service is being stopped. */
    static void announceTo(Consumer<String> listener) {
        announce = listener;
    }

    private static void stopAll() {
        inProgress = true;
        while (true) {
            AutoCloseable last;
            synchronized (RUNNING) {
                last = RUNNING.poll();
            }
            if (last == null) {
                return;
            }
            try {
                announce.accept("Stopping " + last);
                last.close();
            } catch (Exception e) {
                System.err.println("Could not stop " + last + ": " + e.getMessage());
            }
        }
    }
}
