package org.communityexchange.treasury.internal.reversal;

import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.treasury.Reversals;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ReversalService implements Reversals {

    private final Books books;

    ReversalService(Books books) {
        this.books = books;
    }

    @Override
    @Transactional
    public Optional<TakingBack> of(UUID transfer) {
        var id = new TransferId(transfer);
        if (books.find(id).isEmpty()) {
            return Optional.empty();
        }
        var preview = books.previewReversal(id);
        return Optional.of(new TakingBack(
                preview.refusal(),
                preview.credits().stream().mapToLong(LotPart::quantity).sum(),
                preview.stillThere(),
                preview.cents(),
                preview.downstream().stream()
                        .map(step -> new Onward(
                                step.transfer().recordedAt(),
                                step.transfer().cause().reason(),
                                step.credits()))
                        .toList()));
    }
}
