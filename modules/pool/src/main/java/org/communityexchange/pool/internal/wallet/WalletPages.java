package org.communityexchange.pool.internal.wallet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.communityexchange.kernel.access.SignedIn;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.pool.CardPlace;
import org.communityexchange.pool.OwnFreeze;
import org.communityexchange.pool.StatementPart;
import org.communityexchange.pool.WalletTransfer;
import org.communityexchange.pool.WalletView;
import org.communityexchange.pool.Wallets;
import org.communityexchange.treasury.Expiry.EndingSoon;
import org.communityexchange.treasury.Nudges.Nudge;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What a person has, each line opening what it came from. */
@Path("/wallet")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WalletPages {

    private static final int RECENT = 10;
    private static final int LINES = 50;

    @CheckedTemplate(basePath = "pool/wallet")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mine(
                WalletView wallet,
                List<OwnFreeze> frozen,
                int missingMinutes,
                List<EndingSoon> ending,
                long endingTotal,
                String command,
                Optional<Nudge> nudge,
                List<CardPlace> cards);

        static native TemplateInstance statement(StatementPart statement, boolean isFirst);

        static native TemplateInstance transfer(WalletTransfer transfer);
    }

    private final Wallets wallets;

    WalletPages(Wallets wallets) {
        this.wallets = wallets;
    }

    @GET
    @SignedIn
    public TemplateInstance mine() {
        var front = wallets.front(RECENT);
        var wallet = front.wallet();
        return Templates.mine(
                wallet,
                front.frozen(),
                30 - wallet.bankedMinutes(),
                front.ending(),
                front.endingCredits(),
                Ids.next().toString(),
                front.nudge(),
                front.cards());
    }

    @GET
    @Path("statement")
    @SignedIn
    public TemplateInstance statement(@QueryParam("after") @Nullable String after) {
        var cursor = after == null || after.isBlank() ? null : after;
        return Templates.statement(wallets.myStatement(cursor, LINES), cursor == null);
    }

    @GET
    @Path("transfers/{id}")
    @SignedIn
    public TemplateInstance transfer(@PathParam("id") UUID id) {
        return Templates.transfer(wallets.myTransfer(id));
    }
}
