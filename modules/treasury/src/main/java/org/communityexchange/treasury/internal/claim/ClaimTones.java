package org.communityexchange.treasury.internal.claim;

import io.quarkus.qute.TemplateExtension;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimState;
import org.communityexchange.web.Tone;

/** The colour and shape of states and lights, beside their words. */
@TemplateExtension
final class ClaimTones {

    private ClaimTones() {}

    static Tone tone(ClaimState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
            case SUBMITTED, QUEUED -> Tone.WAITING;
            case APPROVED -> Tone.OPEN;
            case PAID -> Tone.DONE;
            case REFUSED, REVERSED -> Tone.PROBLEM;
        };
    }

    static Tone tone(ClaimCheck.Light light) {
        return switch (light) {
            case GREEN -> Tone.DONE;
            case AMBER -> Tone.WAITING;
            case RED -> Tone.PROBLEM;
        };
    }

    /** "$16.00", inside a sentence. */
    static String dollars(Long cents) {
        return Dollars.words(cents);
    }

    static String dollars(Integer cents) {
        return Dollars.words(cents);
    }
}
