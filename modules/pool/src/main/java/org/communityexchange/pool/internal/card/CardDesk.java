package org.communityexchange.pool.internal.card;

import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.code.PaperCode;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Whose card is presented at a counter of the current organisation. */
@ApplicationScoped
public class CardDesk {

    /**
     * A card that holds, on the counter.
     *
     * @param words what its holder wants read there; empty when nothing
     */
    public record Presented(UUID card, int serial, UUID person, String words) {}

    private final CardRows rows;
    private final TenantContext tenant;

    CardDesk(CardRows rows, TenantContext tenant) {
        this.rows = rows;
        this.tenant = tenant;
    }

    /** In the caller's transaction; empty for a voided card, another organisation's, and what is none. */
    public Optional<Presented> present(PaperCode code) {
        var hash = code.hash(tenant.requireOrganisation().value());
        return rows.byCode(hash)
                .map(card -> new Presented(
                        card.id(),
                        card.serial(),
                        card.person(),
                        rows.wordsOf(card.id(), hash).orElse("")));
    }
}
