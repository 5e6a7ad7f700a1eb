package org.communityexchange.pool.internal.screening;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.OwnScreening.Standing;
import org.communityexchange.pool.ScreeningKind;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** A person's own checks wherever they are, through the views that show a person their own. */
@ApplicationScoped
class OwnChecks {

    private record Row(
            String organisation,
            String name,
            ZoneId zone,
            ScreeningKind kind,
            LocalDate checkedOn,
            LocalDate expiresOn,
            boolean ended) {

        Standing standing(LocalDate today) {
            return ended ? Standing.ENDED : expiresOn.isBefore(today) ? Standing.OVER : Standing.COUNTS;
        }
    }

    private record Offer(String organisation, ScreeningKind kind, OwnScreening.Waiting offer) {}

    private final Statements statements;
    private final Organisations organisations;
    private final Categories categories;
    private final Clock clock;

    OwnChecks(Statements statements, Organisations organisations, Categories categories, Clock clock) {
        this.statements = statements;
        this.organisations = organisations;
        this.categories = categories;
        this.clock = clock;
    }

    /** By organisation and kind: what they are members of first, then where they were checked once. */
    List<OwnScreening> all() {
        var rows = rows();
        var offers = offers();
        var asked = asked();
        var places = new LinkedHashMap<String, String>();
        organisations
                .belongings()
                .forEach(each ->
                        places.put(each.organisation().id(), each.organisation().name()));
        var member = List.copyOf(places.keySet());
        rows.forEach(row -> places.putIfAbsent(row.organisation(), row.name()));
        return places.entrySet().stream()
                .flatMap(place -> Stream.of(ScreeningKind.values())
                        .map(kind -> one(
                                place,
                                kind,
                                latest(rows, place.getKey(), kind),
                                asked.getOrDefault(kind, List.of()),
                                offers.stream()
                                        .filter(each -> each.kind() == kind
                                                && each.organisation().equals(place.getKey()))
                                        .map(Offer::offer)
                                        .toList()))
                        .filter(check -> check.standing() != Standing.NONE || member.contains(place.getKey())))
                .toList();
    }

    private OwnScreening one(
            Map.Entry<String, String> place,
            ScreeningKind kind,
            @Nullable Row row,
            List<String> asked,
            List<OwnScreening.Waiting> offers) {
        return new OwnScreening(
                place.getKey(),
                place.getValue(),
                kind,
                row == null ? Standing.NONE : row.standing(today(row)),
                asked,
                row == null ? null : row.checkedOn(),
                row == null ? null : row.expiresOn(),
                offers);
    }

    /** One that counts before any that does not; of several the one that counts longest. */
    private @Nullable Row latest(List<Row> rows, String organisation, ScreeningKind kind) {
        return rows.stream()
                .filter(row -> row.organisation().equals(organisation) && row.kind() == kind)
                .max(Comparator.comparing((Row row) -> row.standing(today(row)) == Standing.COUNTS)
                        .thenComparing(Row::expiresOn))
                .orElse(null);
    }

    private LocalDate today(Row row) {
        return clock.instant().atZone(row.zone()).toLocalDate();
    }

    private Map<ScreeningKind, List<String>> asked() {
        return categories.all().stream()
                .filter(category -> category.screening() != null)
                .collect(Collectors.groupingBy(
                        Category::screening, Collectors.mapping(Category::name, Collectors.toList())));
    }

    private List<Row> rows() {
        return statements.list(
                "select organisation_id, organisation_name, zone, kind, checked_on, expires_on, ended"
                        + " from pool.own_screening order by organisation_name, recorded_at",
                row -> new Row(
                        row.getString("organisation_id"),
                        row.getString("organisation_name"),
                        ZoneId.of(row.getString("zone")),
                        ScreeningKind.valueOf(row.getString("kind")),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getBoolean("ended")));
    }

    private List<Offer> offers() {
        return statements.list(
                "select organisation_id, id, title, kind from pool.own_sensitive_offer order by title, id", row -> {
                    var organisation = row.getString("organisation_id");
                    var id = row.getObject("id", UUID.class);
                    return new Offer(
                            organisation,
                            ScreeningKind.valueOf(row.getString("kind")),
                            new OwnScreening.Waiting(
                                    id, row.getString("title"), "/o/" + organisation + "/offers/" + id));
                });
    }
}
