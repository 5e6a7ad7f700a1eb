package org.communityexchange.identity.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Moving clock = new Moving();
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void knowsNothingThatWasNotVerified() {
        tokens.remember("aaa.bbb.ccc", identity(claims("aaa.bbb.ccc", START.plusSeconds(300))));

        assertThat(tokens.find("aaa.bbb.ccd")).isNull();
        assertThat(tokens.find("aaa.bbb.cc")).isNull();
    }

    @Test
    void forgetsATokenAtTheInstantItEnds() {
        tokens.remember("token", identity(claims("token", START.plusSeconds(300))));

        clock.now = START.plusSeconds(300).minusMillis(1);
        assertThat(tokens.find("token")).isNotNull();
        clock.now = START.plusSeconds(300);
        assertThat(tokens.find("token")).isNull();
        clock.now = START;
        assertThat(tokens.find("token")).as("forgotten for good").isNull();
    }

    /** A key that was withdrawn because somebody else had it signs nobody in for longer than this. */
    @Test
    void verifiesEveryTokenAgainAfterFiveMinutesHoweverLongItHolds() {
        tokens.remember("token", identity(claims("token", START.plusSeconds(86_400))));

        clock.now = START.plusSeconds(300).minusMillis(1);
        assertThat(tokens.find("token")).isNotNull();
        clock.now = START.plusSeconds(300);
        assertThat(tokens.find("token")).isNull();
    }

    @Test
    void remembersNobodyAndNothingButTokensWithClaims() {
        tokens.remember("nobody", null);
        tokens.remember(
                "anonymous",
                QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        tokens.remember("no claims", identity(new QuarkusPrincipal("ana")));

        assertThat(tokens.find("nobody")).isNull();
        assertThat(tokens.find("anonymous")).isNull();
        assertThat(tokens.find("no claims")).isNull();
    }

    /** Whoever came with a session of another kind does not vouch for what else the request carried. */
    @Test
    void remembersOnlyTheVeryTokenThatWasVerified() {
        tokens.remember("made up", identity(claims("verified", START.plusSeconds(300))));

        assertThat(tokens.find("made up")).isNull();
    }

    @Test
    void givesWhoItIsAndNothingOfTheFirstRequest() {
        var claims = claims("token", START.plusSeconds(300));
        tokens.remember(
                "token",
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(claims)
                        .addRole("steward")
                        .addAttribute("request", "the first")
                        .build());

        var known = tokens.find("token");

        assertThat(known.getPrincipal()).isSameAs(claims);
        assertThat(known.getRoles()).isEmpty();
        assertThat(known.getAttributes()).isEmpty();
    }

    @Test
    void makesRoomByForgettingWhatHasEndedFirst() {
        tokens.remember("short", identity(claims("short", START.plusSeconds(1))));
        for (var i = 1; i < VerifiedTokens.MOST; i++) {
            tokens.remember("long " + i, identity(claims("long " + i, START.plusSeconds(300))));
        }
        clock.now = START.plusSeconds(2);

        tokens.remember("new", identity(claims("new", START.plusSeconds(300))));

        assertThat(tokens.find("new")).isNotNull();
        assertThat(tokens.find("long 1")).isNotNull();
    }

    private static SecurityIdentity identity(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
    }

    private static JsonWebToken claims(String raw, Instant until) {
        return new JsonWebToken() {
            @Override
            public String getName() {
                return "ana";
            }

            @Override
            public Set<String> getClaimNames() {
                return Set.of("exp");
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return switch (name) {
                    case "exp" -> (T) Long.valueOf(until.getEpochSecond());
                    case "raw_token" -> (T) raw;
                    default -> null;
                };
            }
        };
    }

    private static final class Moving extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
