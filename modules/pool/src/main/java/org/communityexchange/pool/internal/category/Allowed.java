package org.communityexchange.pool.internal.category;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemException.FieldError;
import org.communityexchange.pool.Categories;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseCheck;
import org.communityexchange.pool.internal.refusal.ToolLending;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What may be exchanged: the exchange's list says which categories are not, and by which words of a title they show. A
 * sensitive thing under another name is sent to its own category, where its words are private.
 */
@ApplicationScoped
public class Allowed implements PromiseCheck {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Categories categories;

    Allowed(Categories categories) {
        this.categories = categories;
    }

    /**
     * Looks at what is about to be published.
     *
     * @throws ProblemException 422 {@code tool-lending-excluded} or {@code prohibited-here}, naming the field
     * @throws InvalidInput naming the category, when the title belongs under a sensitive one
     */
    public void demand(Category category, String title) {
        ToolLending.refuse(category.code(), title);
        if (category.isProhibited()) {
            throw prohibited(category, "category");
        }
        prohibitedBy(title).ifPresent(found -> {
            throw prohibited(found, "title");
        });
        if (!category.isSensitive()) {
            sensitiveBy(title).ifPresent(found -> {
                throw new InvalidInput(
                        "category",
                        "This sounds like “" + found.name()
                                + "”. Choose that: its words are then shown only to people who"
                                + " were checked for it.");
            });
        }
    }

    /** A promise of somebody's own words is looked at as an offer is; one that answers a need was looked at before. */
    @Override
    public void check(Promised promised) {
        if (promised.need() != null || promised.offer() != null) {
            return;
        }
        prohibitedBy(promised.title()).ifPresent(found -> {
            throw prohibited(found, "title");
        });
        sensitiveBy(promised.title()).ifPresent(found -> {
            throw new InvalidInput(
                    "title",
                    "“" + found.name()
                            + "” is promised in answer to a need or on an offer of your own, where its words are"
                            + " private.");
        });
    }

    private Optional<Category> prohibitedBy(String title) {
        return saidIn(title).filter(Category::isProhibited);
    }

    private Optional<Category> sensitiveBy(String title) {
        return saidIn(title).filter(Category::isSensitive);
    }

    private Optional<Category> saidIn(String title) {
        var plain = plain(title);
        return categories.all().stream()
                .filter(category -> !category.phrases().isEmpty())
                .filter(category -> says(plain, category.phrases()))
                // What is prohibited comes first, should a title belong to both.
                .max(java.util.Comparator.comparing(Category::isProhibited));
    }

    private static boolean says(String plain, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(phrase)) + "(?![\\p{L}\\p{N}])")
                .matcher(plain)
                .find());
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static ProblemException prohibited(Category category, String field) {
        var words = "“" + category.name() + "” is not exchanged here. " + category.reason() + " " + category.ask();
        return new ProblemException(PoolProblem.PROHIBITED, words, List.of(new FieldError(field, words)));
    }
}
