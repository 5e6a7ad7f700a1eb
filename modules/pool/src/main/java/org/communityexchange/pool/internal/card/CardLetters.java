package org.communityexchange.pool.internal.card;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.words.MemberCardMessages;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** To the holder of a card, about what somebody else did with it; never the code. Whoever has no address gets none. */
@ApplicationScoped
class CardLetters {

    private final Letters letters;
    private final Organisations organisations;
    private final MemberCardMessages words;
    private final TenantContext tenant;
    private final CurrentPerson me;

    CardLetters(
            Letters letters,
            Organisations organisations,
            MemberCardMessages words,
            TenantContext tenant,
            CurrentPerson me) {
        this.letters = letters;
        this.organisations = organisations;
        this.words = words;
        this.tenant = tenant;
        this.me = me;
    }

    void printed(UUID card, int serial, UUID holder) {
        if (isAnothers(holder)) {
            var here = name();
            letters.owe(
                    new PersonId(holder),
                    "card-printed/" + card,
                    words.printed_subject(here),
                    words.printed_body(here, serial),
                    page());
        }
    }

    void ended(UUID card, int serial, UUID holder) {
        if (isAnothers(holder)) {
            var here = name();
            letters.owe(
                    new PersonId(holder),
                    "card-voided/" + card,
                    words.voided_subject(here),
                    words.voided_body(here, serial),
                    page());
        }
    }

    private boolean isAnothers(UUID holder) {
        return !holder.equals(me.id().value());
    }

    private String name() {
        return organisations.require(tenant.requireOrganisation()).name();
    }

    private String page() {
        return "/o/" + tenant.requireOrganisation().value() + "/card";
    }
}
