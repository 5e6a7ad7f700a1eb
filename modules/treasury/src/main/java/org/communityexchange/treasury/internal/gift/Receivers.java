package org.communityexchange.treasury.internal.gift;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.treasury.GiftReceiver;

import java.util.UUID;

/** A receiver in one word, for addresses and hidden fields: {@code pot}, {@code at-} an organisation, {@code member-} an id. */
public final class Receivers {

    public static final String POT = "pot";
    public static final String ORGANISATION = "at-";
    public static final String MEMBER = "member-";

    private Receivers() {}

    /** @throws NotFound for any other word */
    public static GiftReceiver read(String word) {
        if (POT.equals(word)) {
            return GiftReceiver.ofPot();
        }
        if (word.startsWith(ORGANISATION) && OrganisationId.isValid(word.substring(ORGANISATION.length()))) {
            return GiftReceiver.ofOrganisation(word.substring(ORGANISATION.length()));
        }
        if (word.startsWith(MEMBER)) {
            try {
                return GiftReceiver.ofPerson(UUID.fromString(word.substring(MEMBER.length())));
            } catch (IllegalArgumentException notAnId) {
                throw new NotFound("member");
            }
        }
        throw new NotFound("receiver");
    }

    /** Where the credits of a receiver stand. */
    public static AccountRef account(GiftReceiver to) {
        if (to.person() != null) {
            return AccountRef.wallet(to.person());
        }
        return to.organisation() == null ? AccountRef.pot() : AccountRef.wallet(to.organisation());
    }
}
