package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Party;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** As whom the signed-in person stands to a promise. */
@ApplicationScoped
class Standing {

    private final TenantContext tenant;
    private final CurrentPerson me;
    private final People people;

    Standing(TenantContext tenant, CurrentPerson me, People people) {
        this.tenant = tenant;
        this.me = me;
        this.people = people;
    }

    /**
     * Nobody stands to their own promise, or to one that answers their own need, as a steward.
     *
     * @param person who promised
     * @param contributor the same as far as they are known; null for somebody who was erased, or when it does not matter
     *     whether stewards act for them
     * @param receiver whose need it answers, or null
     */
    Set<Party> parties(UUID person, @Nullable PersonView contributor, @Nullable UUID receiver) {
        var parties = EnumSet.noneOf(Party.class);
        var asking = me.id().value();
        if (asking.equals(person)) {
            parties.add(Party.CONTRIBUTOR);
            return parties;
        }
        var here = tenant.requireOrganisation().value();
        if (contributor != null && here.equals(contributor.managedBy()) && me.may(Right.ACT_FOR_MEMBERS)) {
            parties.add(Party.CONTRIBUTOR);
        }
        if (asking.equals(receiver)) {
            parties.add(Party.RECEIVER);
        } else if (me.may(Right.CONFIRM)) {
            parties.add(Party.STEWARD);
        }
        return parties;
    }

    /** Whether whoever asks says yes to paying: the person helped, or a steward who acts for them and is no contributor. */
    boolean pays(Set<Party> parties, @Nullable PersonView payer) {
        return parties.contains(Party.RECEIVER)
                || (payer != null
                        && !parties.contains(Party.CONTRIBUTOR)
                        && tenant.requireOrganisation().value().equals(payer.managedBy())
                        && me.may(Right.ACT_FOR_MEMBERS));
    }

    /** Whether whoever asks shares a household with somebody else today. */
    boolean livesWith(UUID person) {
        return people.sameHousehold(me.id(), new PersonId(person));
    }

    UUID me() {
        return me.id().value();
    }

    boolean isMe(UUID person) {
        return me().equals(person);
    }

    /** Whether a promise is shown to somebody who stands to it like this; having written it down once is not enough. */
    boolean sees(Set<Party> parties) {
        return !parties.isEmpty();
    }
}
