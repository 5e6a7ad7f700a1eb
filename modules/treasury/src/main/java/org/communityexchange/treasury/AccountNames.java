package org.communityexchange.treasury;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.ledger.AccountRef;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ledger's accounts in words, for one answer. Nobody's name is among them: a person's wallet is a person's. */
public final class AccountNames {

    private final Map<String, String> organisations = new HashMap<>();

    public AccountNames(Organisations directory) {
        directory.all().forEach((OrganisationView view) -> organisations.put(view.id(), view.name()));
        organisations.put(AccountRef.EXCHANGE, "the exchange");
    }

    public ChartAccount chart(AccountRef account) {
        return ChartAccount.of(account, !isPersons(account));
    }

    /** "Reserve behind issued credits, ICS". */
    public String say(AccountRef account) {
        var chart = chart(account);
        return chart.holder() == ChartAccount.Holder.ORGANISATION
                ? chart.title() + ", " + owner(account.owner())
                : chart.title();
    }

    /** The name of an organisation; of one that is not active any more, its id. */
    public String owner(String id) {
        return organisations.getOrDefault(id, id);
    }

    private boolean isPersons(AccountRef account) {
        if (organisations.containsKey(account.owner())) {
            return false;
        }
        try {
            // People are called by UUIDs, organisations by words.
            return UUID.fromString(account.owner()).toString().equals(account.owner());
        } catch (IllegalArgumentException aWord) {
            return false;
        }
    }
}
