package org.communityexchange.pool.internal.words;

import io.quarkus.qute.TemplateExtension;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.FreezeState;
import org.communityexchange.pool.OwnScreening;
import org.communityexchange.pool.PotAskState;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.Rota;
import org.communityexchange.pool.ScreeningView;
import org.communityexchange.pool.SpendState;
import org.communityexchange.web.Tone;

/** The colour and shape of each state, beside its word. */
@TemplateExtension
final class Tones {

    private Tones() {}

    static Tone tone(CommitmentState state) {
        return switch (state) {
            case OFFERED, FULFILLED, DISPUTED -> Tone.WAITING;
            case ACCEPTED -> Tone.OPEN;
            case CONFIRMED -> Tone.DONE;
            case DECLINED, REVERSED -> Tone.PROBLEM;
            case WITHDRAWN, LAPSED -> Tone.NEUTRAL;
        };
    }

    static Tone tone(SpendState state) {
        return switch (state) {
            case HELD -> Tone.WAITING;
            case CAPTURED -> Tone.DONE;
            case RELEASED -> Tone.NEUTRAL;
        };
    }

    static Tone tone(DisputeState state) {
        return switch (state) {
            case OPEN -> Tone.WAITING;
            case SETTLED, UPHELD, NOT_UPHELD, ACKNOWLEDGED -> Tone.DONE;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    static Tone tone(FreezeState state) {
        return switch (state) {
            case FROZEN -> Tone.WAITING;
            case RELEASED -> Tone.DONE;
            case GIVEN_BACK -> Tone.NEUTRAL;
        };
    }

    static Tone tone(PublishedState state) {
        return switch (state) {
            case PUBLISHED -> Tone.OPEN;
            case EXPIRED -> Tone.WAITING;
            case CLOSED -> Tone.NEUTRAL;
        };
    }

    static Tone tone(ScreeningView screening) {
        return screening.valid() ? Tone.DONE : screening.endedAt() == null ? Tone.NEUTRAL : Tone.PROBLEM;
    }

    static Tone tone(OwnScreening.Standing standing) {
        return switch (standing) {
            case COUNTS -> Tone.DONE;
            case OVER, ENDED -> Tone.WAITING;
            case NONE -> Tone.NEUTRAL;
        };
    }

    static Tone tone(Rota.RotaSlot slot) {
        return slot.over() ? Tone.NEUTRAL : slot.free() > 0 ? Tone.WAITING : Tone.DONE;
    }

    static Tone tone(PotAskState state) {
        return switch (state) {
            case WAITING, RAISED -> Tone.WAITING;
            case GRANTED -> Tone.DONE;
            case DECLINED, WITHDRAWN, LAPSED -> Tone.NEUTRAL;
        };
    }
}
