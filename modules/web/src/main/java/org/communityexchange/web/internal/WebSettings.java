package org.communityexchange.web.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Settings of the web module. */
@ConfigMapping(prefix = "exchange.web")
interface WebSettings {

    /**
     * Signs the messages that survive a redirect: at least 32 characters, the same on every node. Without it each start
     * makes its own, which is enough for one node.
     */
    Optional<String> sessionKey();

    /** Other origins a form may end at after redirects: the sign-in server, which ends sign-out. */
    Optional<List<String>> formActionOrigins();

    /** Whether to say on every page that people and figures are made up. */
    @WithDefault("false")
    boolean demo();

    /** The zone in which dates and times are said. */
    @WithDefault("America/Toronto")
    ZoneId zone();
}
