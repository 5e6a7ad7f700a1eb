package org.communityexchange.pool.internal.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.MemberCards;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.pool.internal.words.MemberCardMessages;
import org.communityexchange.web.Form;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What somebody wants read when their card is shown, such as what they do not eat. */
@Path("/me/counter-words")
@Produces(MediaType.TEXT_HTML)
@SignedIn
@Blocking
class CounterWordsPages {

    @CheckedTemplate(basePath = "pool/card")
    static class Templates {
        private Templates() {}

        static native TemplateInstance words(Form form);
    }

    private final MemberCards cards;
    private final PoolForms forms;
    private final MemberCardMessages words;

    CounterWordsPages(MemberCards cards, PoolForms forms, MemberCardMessages words) {
        this.cards = cards;
        this.forms = forms;
        this.words = words;
    }

    @GET
    public TemplateInstance show() {
        return Templates.words(forms.start(Map.of("words", cards.myWords())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(MultivaluedMap<String, String> body) {
        var form = forms.read(body).label("words", words.words());
        return PoolForms.answer(form, () -> Templates.words(form), () -> {
            cards.writeWords(form.value("words"));
            return forms.done("/me/counter-words", words.words_kept());
        });
    }
}
