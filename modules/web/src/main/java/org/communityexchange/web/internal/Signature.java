package org.communityexchange.web.internal;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import org.jboss.logging.Logger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Signs what we hand to a browser and want back unchanged. */
@ApplicationScoped
@Startup
class Signature {

    private static final int SHORTEST_KEY = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    @Inject
    Signature(WebSettings settings) {
        this(settings.sessionKey(), LaunchMode.current() == LaunchMode.NORMAL);
    }

    Signature(Optional<String> configured, boolean production) {
        if (configured.map(String::length).orElse(SHORTEST_KEY) < SHORTEST_KEY) {
            throw new IllegalStateException("exchange.web.session-key (EXCHANGE_WEB_SESSION_KEY) needs at least "
                    + SHORTEST_KEY + " characters; make one with: openssl rand -base64 33");
        }
        if (production && configured.isEmpty()) {
            Logger.getLogger(Signature.class)
                    .warn(
                            "exchange.web.session-key is not set: messages shown after a redirect are lost between nodes.");
        }
        this.key = new SecretKeySpec(
                configured.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(Signature::random),
                "HmacSHA256");
    }

    /** The text, readable, with its signature. */
    String sign(String text) {
        var body = ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return body + "." + digest(body);
    }

    /** The text, if it is one of ours and unchanged. */
    Optional<String> open(String signed) {
        var dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var body = signed.substring(0, dot);
        var given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(digest(body).getBytes(StandardCharsets.UTF_8), given)) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }

    /** A short name for something, which tells nothing about it. */
    String pseudonym(String text) {
        return digest("pseudonym:" + text).substring(0, 16);
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random() {
        var bytes = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
