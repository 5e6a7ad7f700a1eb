package org.communityexchange.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail server on 127.0.0.1 that takes every message and passes none on, so that invitations can be read without an
 * account anywhere and no demo ever writes to a real person.
 */
public final class LocalMail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final GreenMail server;
    private final int port;
    private final @Nullable Path folder;
    private final Consumer<String> log;
    private final Clock clock;
    private final List<Mail> received = new ArrayList<>();

    private LocalMail(int port, @Nullable Path folder, Consumer<String> log, Clock clock) {
        this.port = port;
        this.folder = folder;
        this.log = log;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /**
     * One message as one recipient got it.
     *
     * @param text the plain-text part; the HTML part when there is no other
     */
    public record Mail(String from, String to, String subject, String text) {

        /** The addresses in the text, in their order. */
        public List<String> links() {
            return LINK.matcher(text)
                    .results()
                    // Keycloak writes = and & as HTML entities in plain text, too.
                    .map(match -> match.group().replace("&#61;", "=").replace("&amp;", "&"))
                    .toList();
        }
    }

    /** Starts on a free port and keeps messages in memory. */
    public static LocalMail forTests() {
        return start(0, null, line -> {}, Clock.systemDefaultZone());
    }

    /**
     * Starts on {@code port} (0: a free one).
     *
     * @param folder where each message is also written as an {@code .eml} file; null for nowhere
     * @param log hears one line for each message
     * @param clock dates the files, in its zone
     */
    public static LocalMail start(int port, @Nullable Path folder, Consumer<String> log, Clock clock) {
        var mail = new LocalMail(Ports.orFree(port), folder, log, clock);
        mail.listen();
        return mail;
    }

    public int port() {
        return port;
    }

    /** Everything that has arrived, oldest first. */
    public List<Mail> messages() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /**
     * The newest message to {@code address}, waiting up to ten seconds for the first one.
     *
     * @throws IllegalStateException when none arrives; the message lists who did get one
     */
    public Mail awaitMessageTo(String address) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (received) {
            while (true) {
                for (var i = received.size() - 1; i >= 0; i--) {
                    if (received.get(i).to().equalsIgnoreCase(address)) {
                        return received.get(i);
                    }
                }
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new IllegalStateException("No mail to " + address + " within " + PATIENCE.toSeconds()
                            + " s; there is mail to "
                            + received.stream().map(Mail::to).distinct().toList());
                }
                try {
                    received.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }
    }

    /** Forgets what has arrived; files stay. */
    public void clear() {
        synchronized (received) {
            received.clear();
        }
    }

    @Override
    public void close() {
        Shutdown.forget(this);
        server.stop();
    }

    @Override
    public String toString() {
        return "mail on port " + port;
    }

    private void listen() {
        server.start();
        try {
            var everybody = server.getUserManager().createUser("everybody@localhost", "everybody", "everybody");
            server.getUserManager()
                    .setMessageDeliveryHandler(
                            (moving, recipient) -> receive(moving.getMessage(), recipient.getEmail(), everybody));
        } catch (UserException e) {
            throw new IllegalStateException("no mailbox", e);
        }
        Shutdown.watch(this);
    }

    private GreenMailUser receive(MimeMessage message, String recipient, GreenMailUser mailbox)
            throws MessagingException {
        var from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
        var mail = new Mail(from, recipient, String.valueOf(message.getSubject()), text(message));
        var kept = folder == null ? "" : " · " + write(message, recipient, folder);
        log.accept("mail to " + recipient + ": " + mail.subject() + kept);
        synchronized (received) {
            received.add(mail);
            received.notifyAll();
        }
        return mailbox;
    }

    private Path write(MimeMessage message, String recipient, Path folder) throws MessagingException {
        var name = LocalDateTime.now(clock).format(FILE_TIME) + "-" + recipient.replaceAll("[^A-Za-z0-9.@_-]", "_")
                + ".eml";
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try (var out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
            return file;
        } catch (IOException e) {
            throw new MessagingException("could not write " + file, e);
        }
    }

    private static String text(Part part) throws MessagingException {
        try {
            var content = part.getContent();
            if (content instanceof String text) {
                return text;
            }
            if (content instanceof Multipart parts) {
                var best = "";
                for (var i = 0; i < parts.getCount(); i++) {
                    BodyPart candidate = parts.getBodyPart(i);
                    var text = text(candidate);
                    if (candidate.isMimeType("text/plain") && !text.isBlank()) {
                        return text;
                    }
                    best = best.isBlank() ? text : best;
                }
                return best;
            }
            return "";
        } catch (IOException e) {
            throw new MessagingException("unreadable message", e);
        }
    }
}
