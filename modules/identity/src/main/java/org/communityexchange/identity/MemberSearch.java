package org.communityexchange.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds members of the current organisation. Nobody who is not a member here is ever found, so an answer never says whether an
 * address is known elsewhere in the exchange. The caller has checked {@link Right#ACT_FOR_MEMBERS}.
 */
public interface MemberSearch {

    /**
     * Members whose name contains the text, by name.
     *
     * @param text any case; its wildcards are none
     * @param atMost how many, 1 to 500
     */
    List<PersonView> named(String text, int atMost);

    /**
     * Members of exactly these names but for case and spacing: one query however many.
     *
     * @return by {@link #plain} name; names nobody has are absent
     */
    Map<String, List<PersonView>> byName(Collection<String> names);

    /**
     * Members of this name, or of one that is nearly the same, the most alike first: a letter that differs, an accent, words in
     * another order.
     *
     * @param atMost how many, 1 to 500
     */
    List<PersonView> alike(String name, int atMost);

    /**
     * Members with these e-mail addresses, and people already written down here who have them: one query however many.
     *
     * @param among people the organisation knows for another reason, such as from the roster of one of its events
     * @return by {@link #plain} address; addresses nobody has are absent
     */
    Map<String, PersonView> byEmail(Collection<String> emails, Collection<PersonId> among);

    /** A name or an address as it is compared: lower case, with single spaces. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
