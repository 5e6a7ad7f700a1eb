package org.communityexchange.identity.internal.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * API tokens whose signature, issuer and audience were found good, until they end and for a few minutes at most. What is
 * remembered is that somebody is who the token says; what they may do is read from the database on every request.
 */
@ApplicationScoped
class VerifiedTokens {

    /** A few kilobytes each. More people than this at once are verified again now and then, which is all they notice. */
    static final int MOST = 2_000;

    /**
     * However long a token holds, it is verified again after this: a key that the sign-in server has withdrawn, because
     * somebody else had it, signs nobody in for longer.
     */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Verified> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** Who the token is, when exactly this one was found good before and has not ended. */
    @Nullable
    SecurityIdentity find(String token) {
        var verified = tokens.get(token);
        if (verified == null) {
            return null;
        }
        if (clock.instant().isBefore(verified.until)) {
            return verified.identity;
        }
        tokens.remove(token, verified);
        return null;
    }

    /** Keeps nothing of the request: the next one gets who it is, and nothing else. */
    void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        // What was verified may have come another way than by this header; only the token itself is remembered.
        if (!token.equals(claims.getRawToken())) {
            return;
        }
        if (tokens.size() >= MOST) {
            makeRoom();
        }
        var lean = QuarkusSecurityIdentity.builder()
                .setPrincipal(claims)
                .addCredentials(identity.getCredentials())
                .build();
        var ends = Instant.ofEpochSecond(claims.getExpirationTime());
        var again = clock.instant().plus(LONGEST);
        tokens.put(token, new Verified(lean, ends.isBefore(again) ? ends : again));
    }

    private void makeRoom() {
        var now = clock.instant();
        tokens.values().removeIf(verified -> !now.isBefore(verified.until));
        if (tokens.size() >= MOST) {
            tokens.clear();
        }
    }
}
