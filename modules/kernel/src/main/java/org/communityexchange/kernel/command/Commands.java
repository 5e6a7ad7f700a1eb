package org.communityexchange.kernel.command;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Does a command that its sender named with a key once; a double click or a retry finds the first result. */
@ApplicationScoped
public class Commands {

    private final EntityManager entities;
    private final TenantContext tenant;
    private final Clock clock;

    Commands(EntityManager entities, TenantContext tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Runs the act in the caller's transaction unless the key was used before. Somebody who sends the same key at the same
     * moment waits for the first to end.
     *
     * @param key the sender's, or null when the command has none
     * @param content everything that makes the command what it is
     * @param act makes the thing, under the id it is given
     * @return the id of what was made, now or the first time
     * @throws ProblemException 409 {@code idempotency-key-reused} when the key came with other content before
     */
    public UUID once(@Nullable UUID key, String content, Consumer<UUID> act) {
        var id = Ids.next();
        if (key == null) {
            act.accept(id);
            return id;
        }
        var fingerprint = fingerprint(content);
        var isNew = entities.createNativeQuery("""
                        insert into kernel.command (organisation_id, actor_id, key, fingerprint, result_id, at)
                        values (:organisation, :actor, :key, :fingerprint, :result, :at) on conflict do nothing""")
                        .setParameter(
                                "organisation", tenant.requireOrganisation().value())
                        .setParameter("actor", actor())
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("result", id)
                        .setParameter("at", Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
        if (isNew) {
            act.accept(id);
            return id;
        }
        var first = (Object[]) entities.createNativeQuery("""
                        select fingerprint, result_id from kernel.command
                        where organisation_id = :organisation and actor_id = :actor and key = :key""")
                .setParameter("organisation", tenant.requireOrganisation().value())
                .setParameter("actor", actor())
                .setParameter("key", key)
                .getSingleResult();
        if (!fingerprint.equals(first[0])) {
            throw new ProblemException(
                    KernelProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent before with other content.");
        }
        return (UUID) first[1];
    }

    private UUID actor() {
        return tenant.person().orElseThrow(() -> new IllegalStateException("Nobody acts in this context"));
    }

    /**
     * The key of a command that moves credits, from its header.
     *
     * @throws ProblemException 400 {@code idempotency-key-missing} without one, {@code malformed-request} when it is no UUID
     */
    public static UUID required(@Nullable String header) {
        var key = optional(header);
        if (key == null) {
            throw new ProblemException(
                    KernelProblem.KEY_MISSING, "Send an Idempotency-Key header with a UUID of your own.");
        }
        return key;
    }

    /**
     * What was sent as the body of a command.
     *
     * @throws ProblemException 400 {@code malformed-request} when nothing was
     */
    public static <T> T body(@Nullable T sent) {
        if (sent == null) {
            throw new ProblemException(KernelProblem.MALFORMED, "Send a JSON object.");
        }
        return sent;
    }

    /** The key, when one was sent. */
    public static @Nullable UUID optional(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(sent.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(KernelProblem.MALFORMED, "The Idempotency-Key is not a UUID.");
        }
    }

    private static String fingerprint(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
