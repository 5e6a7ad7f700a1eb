package org.communityexchange.pool.internal.wallet;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.pool.internal.words.WalletMessages;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who is on the other side of gifts. A gift is given by name, so both sides may read the other's; nothing is asked when a
 * statement has no gift.
 */
@ApplicationScoped
class GiftNames {

    static final String REASON = "GIFT_GIVEN";

    private final People people;
    private final Organisations organisations;
    private final WalletMessages words;

    GiftNames(People people, Organisations organisations, WalletMessages words) {
        this.people = people;
        this.organisations = organisations;
        this.words = words;
    }

    /** The name on the other side of each gift of the lines, by account. */
    Map<AccountRef, String> of(Collection<StatementLine> lines) {
        return named(lines.stream()
                .filter(line -> REASON.equals(line.transfer().cause().reason()))
                .map(StatementLine::counterparties)
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    Map<AccountRef, String> named(List<AccountRef> accounts) {
        var names = new HashMap<AccountRef, String>();
        if (accounts.isEmpty()) {
            return names;
        }
        var ids = accounts.stream()
                .filter(account -> account.kind() == AccountKind.WALLET && personId(account) != null)
                .collect(Collectors.toMap(account -> account, account -> new PersonId(personId(account))));
        var known = ids.isEmpty()
                ? Map.<PersonId, org.communityexchange.identity.PersonView>of()
                : people.byId(ids.values());
        var hasOrganisation = accounts.stream()
                .anyMatch(account -> account.kind() == AccountKind.WALLET && !ids.containsKey(account));
        var places = hasOrganisation
                ? organisations.all().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name))
                : Map.<String, String>of();
        for (var account : accounts) {
            var person = ids.get(account);
            var found = account.kind() == AccountKind.POT
                    ? words.pot()
                    : person == null
                            ? places.get(account.owner())
                            : known.containsKey(person) ? known.get(person).displayName() : null;
            names.put(account, found == null ? words.somebody() : found);
        }
        return names;
    }

    private static @Nullable UUID personId(AccountRef account) {
        try {
            return account.owner().length() == 36 ? UUID.fromString(account.owner()) : null;
        } catch (IllegalArgumentException organisation) {
            return null;
        }
    }
}
