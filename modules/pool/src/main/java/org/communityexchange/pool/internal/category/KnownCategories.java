package org.communityexchange.pool.internal.category;

import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.ScreeningKind;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/**
 * Remembers the list for a minute: it is short, changes hardly ever, is the same for everybody, and nearly every page of offers
 * and needs asks for it.
 */
@ApplicationScoped
class KnownCategories implements Categories {

    private record Entry(Category category, boolean retired) {}

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** @param until when the list is read again */
    private record Known(Map<String, Entry> byCode, Instant until) {}

    private final EntityManager entities;
    private final Clock clock;
    private volatile @Nullable Known known;

    KnownCategories(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Category> all() {
        return known().values().stream()
                .filter(entry -> !entry.retired())
                .map(Entry::category)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Category> find(String code) {
        return Optional.ofNullable(known().get(code)).map(Entry::category);
    }

    private Map<String, Entry> known() {
        var now = clock.instant();
        var remembered = known;
        if (remembered == null || !now.isBefore(remembered.until())) {
            remembered = new Known(read(), now.plus(REMEMBERED));
            known = remembered;
        }
        return remembered.byCode();
    }

    private Map<String, Entry> read() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select code, name, kind, screening, private_title, reason, ask,"
                                + " array_to_string(phrases, '|') as phrases, retired"
                                + " from pool.category order by position, code",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(KnownCategories::entry)
                .collect(Collectors.toMap(
                        entry -> entry.category().code(),
                        Function.identity(),
                        (one, same) -> one,
                        java.util.LinkedHashMap::new));
    }

    private static Entry entry(Tuple row) {
        var screening = row.get("screening", String.class);
        var phrases = row.get("phrases", String.class);
        return new Entry(
                new Category(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        Category.Kind.valueOf(row.get("kind", String.class)),
                        screening == null ? null : ScreeningKind.valueOf(screening),
                        row.get("private_title", String.class),
                        row.get("reason", String.class),
                        row.get("ask", String.class),
                        phrases.isEmpty() ? List.of() : List.of(phrases.split("\\|"))),
                row.get("retired", Boolean.class));
    }
}
