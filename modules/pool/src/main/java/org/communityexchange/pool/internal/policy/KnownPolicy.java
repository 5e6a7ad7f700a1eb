package org.communityexchange.pool.internal.policy;

import org.communityexchange.pool.PromisePolicy;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/** The rules as this request read them: a page about many promises asks for them many times. */
@RequestScoped
class KnownPolicy {

    private @Nullable PromisePolicy known;

    PromisePolicy orElse(Supplier<PromisePolicy> read) {
        var rules = known;
        if (rules == null) {
            rules = read.get();
            known = rules;
        }
        return rules;
    }

    void forget() {
        known = null;
    }
}
