package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.Organisations.Belonging;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.SearchKind;
import org.communityexchange.web.Option;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What a board was asked for, and what it can be asked for.
 *
 * @param kind {@code OFFER} or {@code NEED} when only those are searched for, else empty
 * @param own where the person belongs, to publish there; empty for visitors
 */
record BoardSearch(
        String path,
        BoardFilter filter,
        String sort,
        List<Option> organisations,
        List<Option> categories,
        List<Option> urgencies,
        List<Option> days,
        List<Option> times,
        List<Belonging> own,
        String kind) {

    /** The same, for offers or needs alone; null for both. */
    BoardSearch only(@Nullable SearchKind wanted) {
        return new BoardSearch(
                path,
                filter,
                sort,
                organisations,
                categories,
                urgencies,
                days,
                times,
                own,
                wanted == null ? "" : wanted.name());
    }

    public String text() {
        return filter.text() == null ? "" : filter.text();
    }

    public String organisation() {
        return filter.organisation() == null ? "" : filter.organisation();
    }

    public String category() {
        return filter.category() == null ? "" : filter.category();
    }

    public String urgency() {
        return filter.urgency() == null ? "" : filter.urgency().name();
    }

    public String price() {
        return filter.priceUpTo() == null ? "" : filter.priceUpTo().toString();
    }

    public boolean day(String name) {
        return filter.days().stream().anyMatch(day -> day.name().equals(name));
    }

    public boolean time(String name) {
        return filter.times().stream().anyMatch(time -> time.name().equals(name));
    }

    public boolean filtered() {
        return filter.text() != null || narrowed();
    }

    /** Whether one of the filters that stand folded away is in use. */
    public boolean narrowed() {
        return filter.organisation() != null
                || filter.category() != null
                || filter.urgency() != null
                || !filter.days().isEmpty()
                || !filter.times().isEmpty()
                || filter.priceUpTo() != null
                || filter.leftNow()
                || filter.unanswered();
    }

    /** Where somebody asks for what they looked for and did not find, with their words in the form. */
    public String ask(String organisation) {
        return "/o/" + organisation + "/needs/new?title=" + URLEncoder.encode(text(), StandardCharsets.UTF_8);
    }

    /** The address of the part that follows. */
    public String more(UUID next) {
        var address = new StringBuilder(path)
                .append("?q=")
                .append(URLEncoder.encode(text(), StandardCharsets.UTF_8))
                .append("&organisation=")
                .append(organisation())
                .append("&category=")
                .append(category())
                .append("&urgency=")
                .append(urgency())
                .append("&priceUpTo=")
                .append(price());
        if (!kind.isEmpty()) {
            address.append("&kind=").append(kind);
        }
        filter.days().forEach(day -> address.append("&day=").append(day));
        filter.times().forEach(time -> address.append("&time=").append(time));
        if (filter.leftNow()) {
            address.append("&leftNow=yes");
        }
        if (filter.unanswered()) {
            address.append("&unanswered=yes");
        }
        if (!sort.isEmpty()) {
            address.append("&sort=").append(URLEncoder.encode(sort, StandardCharsets.UTF_8));
        }
        return address.append("&after=").append(next).toString();
    }
}
