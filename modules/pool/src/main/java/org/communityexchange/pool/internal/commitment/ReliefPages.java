package org.communityexchange.pool.internal.commitment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.pool.DisputeCard;
import org.communityexchange.pool.Disputes;
import org.communityexchange.pool.PotAsks;
import org.communityexchange.pool.Relief;
import org.communityexchange.pool.internal.form.PoolForms;
import org.communityexchange.web.Form;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What stewards and the council do for other organisations. */
@Path("/relief")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReliefPages {

    @CheckedTemplate(basePath = "pool/relief")
    static class Templates {
        private Templates() {}

        /**
         * @param asks quiet requests of people that wait for whoever asks
         * @param refused the work whose answer was refused, or empty
         */
        static native TemplateInstance list(
                List<Relief.PotRequest> requests,
                List<Relief.StewardWork> work,
                List<DisputeCard> disputes,
                int asks,
                Form form,
                String refused);
    }

    private final Relief relief;
    private final Disputes disputes;
    private final PotAsks asks;
    private final PoolForms forms;

    ReliefPages(Relief relief, Disputes disputes, PotAsks asks, PoolForms forms) {
        this.relief = relief;
        this.disputes = disputes;
        this.asks = asks;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return page(relief.stewardWork(), forms.start(Map.of()), "");
    }

    /** @param refused the work whose answer was refused, or empty */
    TemplateInstance page(List<Relief.StewardWork> work, Form form, String refused) {
        return Templates.list(
                relief.potRequests(), work, disputes.goneUp(), asks.toDecide().size(), form, refused);
    }
}
