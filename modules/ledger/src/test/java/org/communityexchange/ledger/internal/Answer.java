package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.Retired;
import org.communityexchange.ledger.ToppedUp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What any command answered, in one form that can be compared.
 *
 * @param posted false when there was nothing to do and so no transfer
 * @param lots credits by lot; of a top-up, cents by lot
 * @param cents funded by an issue; or released by lot, then paid, from and to the common fund
 */
record Answer(boolean posted, boolean replayed, List<LotPart> lots, List<Long> cents) {

    static Answer of(Posted posted) {
        return new Answer(true, posted.replayed(), posted.lots(), List.of(posted.fundedCents()));
    }

    /** Of a batch: what each issued and had funded, and whether each had been posted before. */
    static Answer ofAll(List<Posted> batch) {
        return new Answer(
                true,
                batch.stream().allMatch(Posted::replayed),
                batch.stream().flatMap(posted -> posted.lots().stream()).toList(),
                batch.stream().map(Posted::fundedCents).toList());
    }

    static Answer of(Optional<Posted> posted) {
        return posted.map(Answer::of).orElse(new Answer(false, false, List.of(), List.of()));
    }

    static Answer of(Retired retired) {
        var lots = retired.parts().stream()
                .map(part -> new LotPart(part.lotId(), part.credits()))
                .toList();
        var cents = new ArrayList<Long>();
        retired.parts().forEach(part -> cents.add(part.releasedCents()));
        cents.addAll(List.of(retired.payoutCents(), retired.fromCommonCents(), retired.toCommonCents()));
        return new Answer(true, retired.replayed(), lots, cents);
    }

    static Answer of(ToppedUp done) {
        var lots = done.lots().stream()
                .map(part -> new LotPart(part.lotId(), part.cents()))
                .toList();
        return new Answer(done.posted(), done.replayed(), lots, List.of());
    }

    Answer asReplay() {
        return new Answer(posted, true, lots, cents);
    }
}
