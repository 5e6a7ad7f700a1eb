package org.communityexchange.pool.internal.publication;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.pool.Audience;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/** What whoever asks may see of what the current organisation published. */
@ApplicationScoped
public class Sight {

    private final CurrentPerson me;

    Sight(CurrentPerson me) {
        this.me = me;
    }

    public boolean sees(Audience audience) {
        return audiences().contains(audience);
    }

    /** A visitor sees what is public, whoever is signed in also what is for the exchange, a member everything. */
    public Set<Audience> audiences() {
        if (me.may(Right.SEE_MEMBERS)) {
            return EnumSet.allOf(Audience.class);
        }
        return me.find().isPresent() ? EnumSet.of(Audience.EXCHANGE, Audience.PUBLIC) : EnumSet.of(Audience.PUBLIC);
    }
}
