package org.communityexchange.pool.internal.wallet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.identity.Needs;
import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.pool.StatementPart;
import org.communityexchange.pool.WalletView;
import org.communityexchange.pool.Wallets;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the organisation has. */
@Path("/o/{organisation}/wallet")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OrganisationWalletPages {

    private static final int LINES = 50;

    @CheckedTemplate(basePath = "pool/wallet")
    static class Templates {
        private Templates() {}

        static native TemplateInstance organisation(
                OrganisationView organisation, WalletView wallet, StatementPart statement, boolean isFirst);
    }

    private final Wallets wallets;
    private final Organisations organisations;

    OrganisationWalletPages(Wallets wallets, Organisations organisations) {
        this.wallets = wallets;
        this.organisations = organisations;
    }

    @GET
    @Needs(Right.READ_ORGANISATION_WALLET)
    public TemplateInstance organisation(
            @PathParam("organisation") String organisation, @QueryParam("after") @Nullable String after) {
        var cursor = after == null || after.isBlank() ? null : after;
        return Templates.organisation(
                organisations.require(new OrganisationId(organisation)),
                wallets.ofOrganisation(1),
                wallets.statementOfOrganisation(cursor, LINES),
                cursor == null);
    }
}
