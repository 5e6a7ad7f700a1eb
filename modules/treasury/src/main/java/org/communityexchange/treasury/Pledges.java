package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Promises to give money regularly to the current organisation (seed document, section 6: "I'll donate $20/month to the
 * pool"). What is expected when, and whether a pledge lapsed, follows from dates at the moment somebody looks.
 */
public interface Pledges {

    /**
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without {@link org.communityexchange.identity.Right#COMMIT}, or for somebody else without
     *     {@link org.communityexchange.identity.Right#RUN_TREASURY}
     */
    PledgeView make(MakePledge said, @Nullable UUID key);

    /** @throws NotFound when there is none here, or it is not of whoever asks and they may not read the treasury */
    PledgeView view(PledgeId id);

    /** Those of the signed-in person in every organisation, the newest first. */
    List<PledgeView> mine();

    /**
     * Every pledge of the organisation, the newest first.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#READ_TREASURY}
     */
    List<PledgeView> here();

    /**
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code pledge-is-over} when it ended
     */
    PledgeView change(PledgeId id, ChangePledge change);

    /**
     * Expects nothing from today on, until a day or until resumed. No reason is asked.
     *
     * @param until the day it goes on, or null until resumed
     * @throws InvalidInput when the day is not after today
     * @throws ProblemException 409 {@code pledge-is-over} when it ended
     */
    PledgeView pause(PledgeId id, @Nullable LocalDate until);

    /**
     * Goes on from today; what was missed before a lapse is forgiven.
     *
     * @throws ProblemException 409 {@code pledge-is-over} when it ended
     */
    PledgeView resume(PledgeId id);

    /** Ends it today. No reason is asked; twice is once. */
    PledgeView end(PledgeId id);

    /**
     * A pledge as the link in a letter shows it, to whoever has the key and without signing in.
     *
     * @throws NotFound when the key is not this pledge's
     */
    PledgeView byKey(PledgeId id, UUID key);

    /**
     * Ends it, or only the letters about it, as the link in a letter does. Twice is once.
     *
     * @throws NotFound when the key is not this pledge's
     */
    PledgeView stop(PledgeId id, UUID key, boolean lettersOnly);

    /**
     * @throws Forbidden without {@link org.communityexchange.identity.Right#READ_TREASURY}
     */
    PledgeMonth month(YearMonth month);
}
