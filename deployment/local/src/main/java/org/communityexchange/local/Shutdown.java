package org.communityexchange.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops what is still running when Java ends, last started first. One hook for all: several would run at the same
 * time, and the database would be gone before those who use it.
 */
final class Shutdown {

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

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

    private static void stopAll() {
        while (true) {
            AutoCloseable last;
            synchronized (RUNNING) {
                last = RUNNING.poll();
            }
            if (last == null) {
                return;
            }
            try {
                last.close();
            } catch (Exception e) {
                System.err.println("Could not stop " + last + ": " + e.getMessage());
            }
        }
    }
}
