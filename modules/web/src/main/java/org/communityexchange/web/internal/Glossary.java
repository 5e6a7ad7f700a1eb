package org.communityexchange.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Our words and what each means, in the order in which a newcomer meets them. Public only for templates. */
@Named("glossary")
@ApplicationScoped
public class Glossary {

    /** @param slug the name a page uses for it · @param meaning one or two plain sentences */
    public record Entry(String slug, String word, String meaning) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Glossary(WordMessages messages) {
        add("exchange", messages.word_exchange(), messages.meaning_exchange());
        add("organisation", messages.word_organisation(), messages.meaning_organisation());
        add("gathering", messages.word_gathering(), messages.meaning_gathering());
        add("offer", messages.word_offer(), messages.meaning_offer());
        add("need", messages.word_need(), messages.meaning_need());
        add("commitment", messages.word_commitment(), messages.meaning_commitment());
        add("fulfilment", messages.word_fulfilment(), messages.meaning_fulfilment());
        add("confirmation", messages.word_confirmation(), messages.meaning_confirmation());
        add("credit", messages.word_credit(), messages.meaning_credit());
        add("minute-bank", messages.word_minute_bank(), messages.meaning_minute_bank());
        add("wallet", messages.word_wallet(), messages.meaning_wallet());
        add("hold", messages.word_hold(), messages.meaning_hold());
        add("issue", messages.word_issue(), messages.meaning_issue());
        add("gift", messages.word_gift(), messages.meaning_gift());
        add("pot", messages.word_pot(), messages.meaning_pot());
        add("steward", messages.word_steward(), messages.meaning_steward());
        add("treasurer", messages.word_treasurer(), messages.meaning_treasurer());
        add("seat", messages.word_seat(), messages.meaning_seat());
        add("household", messages.word_household(), messages.meaning_household());
    }

    public List<Entry> getEntries() {
        return List.copyOf(entries.values());
    }

    /** @throws IllegalArgumentException for a word that is not ours: a page must not explain what we do not say */
    public Entry entry(String slug) {
        var entry = entries.get(slug);
        if (entry == null) {
            throw new IllegalArgumentException("The glossary has no word " + slug);
        }
        return entry;
    }

    private void add(String slug, String word, String meaning) {
        entries.put(slug, new Entry(slug, word, meaning));
    }
}
