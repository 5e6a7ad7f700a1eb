package org.communityexchange.kernel.problem;

import io.quarkus.arc.All;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Every problem the product can answer with. Refuses to start when two share a slug. */
@ApplicationScoped
public class ProblemCatalogue {

    private final Map<String, ProblemType> bySlug = new TreeMap<>(Comparator.naturalOrder());

    ProblemCatalogue(@All List<ProblemSource> sources) {
        for (var source : sources) {
            for (var type : source.problemTypes()) {
                if (bySlug.put(type.slug(), type) != null) {
                    throw new IllegalStateException("Two problem types are called " + type.slug());
                }
            }
        }
    }

    /** All types, by slug. */
    public Collection<ProblemType> all() {
        return bySlug.values();
    }

    public Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
