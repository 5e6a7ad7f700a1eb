package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Organisations.Belonging;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.PoolMessages;
import org.communityexchange.web.Option;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What the form above a board offers to choose from. */
@ApplicationScoped
class BoardSearches {

    private final Organisations organisations;
    private final Categories categories;
    private final PoolForms forms;
    private final PoolMessages words;
    private final CurrentPerson me;

    BoardSearches(
            Organisations organisations, Categories categories, PoolForms forms, PoolMessages words, CurrentPerson me) {
        this.organisations = organisations;
        this.categories = categories;
        this.forms = forms;
        this.words = words;
        this.me = me;
    }

    BoardSearch of(String path, BoardFilter filter, String sort) {
        var hosts = new ArrayList<Option>();
        hosts.add(new Option("", words.organisation_all()));
        organisations.all().forEach(host -> hosts.add(new Option(host.id(), host.name())));
        var about = new ArrayList<Option>();
        about.add(new Option("", words.category_all()));
        categories.all().stream()
                .filter(category -> !category.isProhibited())
                .forEach(category -> about.add(new Option(category.code(), category.name())));
        var soon = new ArrayList<Option>();
        soon.add(new Option("", words.category_all()));
        soon.addAll(forms.urgencies());
        var own = me.find().isPresent() ? organisations.belongings() : List.<Belonging>of();
        return new BoardSearch(path, filter, sort, hosts, about, soon, forms.days(), forms.times(), own, "");
    }
}
