package org.communityexchange.web.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.access.OpenToAll;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The glossary as a page, for whoever wants to read all words at once. */
@Path("/words")
@OpenToAll
class WordPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance words(List<Glossary.Entry> entries);
    }

    private final Glossary glossary;

    WordPages(Glossary glossary) {
        this.glossary = glossary;
    }

    @GET
    public TemplateInstance all() {
        return Templates.words(glossary.getEntries());
    }
}
