package org.communityexchange.identity.internal.organisation;

import org.communityexchange.identity.Organisations.Belonging;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/** Where the person who asks belongs, read once per request: the page and its layout both want to know. */
@RequestScoped
class OwnBelongings {

    private @Nullable List<Belonging> known;

    List<Belonging> orElse(Supplier<List<Belonging>> read) {
        var belongings = known;
        if (belongings == null) {
            belongings = read.get();
            known = belongings;
        }
        return belongings;
    }
}
