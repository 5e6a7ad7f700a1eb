package org.communityexchange.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.problem.ProblemType;

import java.util.Collection;
import java.util.List;

/** What a person sees when something is refused, and the catalogue of refusals. */
public final class ProblemPage {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(String title, String detail, int status, String catalogueHref);

        static native TemplateInstance problems(List<ProblemType> types);

        static native TemplateInstance problemType(ProblemType type);
    }

    private ProblemPage() {}

    /** One refusal, with its detail in plain words. */
    public static TemplateInstance of(ProblemType type, String detail) {
        return Templates.problem(type.title(), detail, type.status(), "/problems/" + type.slug());
    }

    /** A refusal that is not in the catalogue. */
    public static TemplateInstance of(String title, String detail, int status) {
        return Templates.problem(title, detail, status, "");
    }

    /** The catalogue. */
    public static TemplateInstance catalogue(Collection<? extends ProblemType> types) {
        return Templates.problems(List.copyOf(types));
    }

    /** One entry of the catalogue. */
    public static TemplateInstance entry(ProblemType type) {
        return Templates.problemType(type);
    }
}
