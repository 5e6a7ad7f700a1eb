package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.StewardMarks.Marks;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

/** The numbers as this request counted them: the front door and the header of its page both say them. */
@RequestScoped
class KnownMarks {

    private @Nullable Marks known;

    Marks orElse(Supplier<Marks> count) {
        var marks = known == null ? count.get() : known;
        known = marks;
        return marks;
    }

    void forget() {
        known = null;
    }
}
