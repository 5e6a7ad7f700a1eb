package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What has to be done again and again in the current organisation. Its times are made six weeks ahead, each night anew. */
public interface Duties {

    /**
     * How the work is shared: whether few carry much of it, and who was there lately. It counts nobody's turns.
     *
     * @param weeks how far back it looks, and ahead
     * @param turns taken in that time by all
     * @param half how few people together took half of them
     * @param people everybody who took one, by name
     */
    record Sharing(int weeks, int turns, int half, List<Shared> people) {}

    /**
     * @param lastOn the day of the latest turn that is over, or null
     * @param nextOn the day of the next one promised, or null
     */
    record Shared(
            PersonRef person,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate nextOn) {}

    /**
     * Defines a duty and makes its times of the coming six weeks.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without the right to plan
     * @throws ProblemException 422 {@code tool-lending-excluded}
     */
    DutyView define(DefineDuty duty, @Nullable UUID key);

    /** Those that stand, by weekday and time. */
    List<DutyView> here();

    /** @throws NotFound when there is no such duty here */
    DutyView view(DutyId id);

    /**
     * Changes a duty and its times that have not begun, one in each week (or month). With another weekday, this week's stays when
     * it is; so does one that would be over. Whoever has a turn keeps it; when its time changed they get one letter, and may give
     * it back without that being counted. A turn whose holder has another at the new time ends, uncounted, and the letter says so.
     *
     * @throws NotFound when there is no such duty here
     * @throws InvalidInput naming every field that cannot be used; {@code people} when more have a turn
     * @throws Forbidden without the right to plan
     * @throws ProblemException 409 {@code closed} when it was removed, or {@code changed-meanwhile}; 422
     *     {@code tool-lending-excluded}
     */
    DutyView change(DutyId id, ChangeDuty said);

    /**
     * Removes a duty: its future times are cancelled, and whoever had promised one of them is told why, once. What was done
     * before stays. Twice is once.
     *
     * @param reason read by everybody who had taken one, at most 400 characters
     * @throws InvalidInput without a reason
     * @throws Forbidden without the right to plan
     */
    DutyView end(DutyId id, @Nullable String reason);

    /**
     * How the duties of the last eight weeks, and of those ahead, are shared.
     *
     * @throws Forbidden without the right to plan
     */
    Sharing sharing();
}
