package org.communityexchange.web.internal;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;

/** How people come. Before a proxy that ends TLS, the request itself arrives without it. */
@ApplicationScoped
class Transport {

    private final boolean tls;

    /** @param publicUrl what people type */
    Transport(@ConfigProperty(name = "exchange.public-url", defaultValue = "http://localhost") String publicUrl) {
        this.tls = publicUrl.startsWith("https://");
    }

    /** Whether a cookie may keep to TLS. */
    boolean isTls() {
        return tls;
    }
}
