package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Who was at an event, from when until when. Minutes are the whole minutes between the two times and nothing else: without a
 * time of leaving there are none. Writing a time of leaving down says that the shift's promise was kept, with these minutes;
 * a steward who did not write it down confirms it.
 *
 * <p>What stewards do needs {@link org.communityexchange.identity.Right#ACT_FOR_MEMBERS}; one's own presence needs
 * {@link org.communityexchange.identity.Right#COMMIT}. Before its day an event answers 409 {@code event-not-yet}, and one that
 * does not take place 409 {@code closed}. What was confirmed is changed by taking the confirmation back: 409
 * {@code attendance-settled}. Times that would have one person in two roles at once: 409 {@code two-roles-at-once}.
 */
public interface Attendance {

    /**
     * Everybody who signed up or walked in, by shift and name.
     *
     * @throws NotFound when there is no such event here
     */
    Roster roster(EventId event);

    /**
     * Somebody came. Said again it changes nothing; the first time stays.
     *
     * @param at when, within the event's day and not to come; null for now
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws NotFound when nobody of this event's roster has this promise
     * @throws InvalidInput naming {@code at}
     */
    Roster arrived(EventId event, UUID promise, @Nullable Instant at, @Nullable UUID key);

    /**
     * Somebody leaves; otherwise as {@link #arrived}.
     *
     * @throws InvalidInput naming {@code at}, also when they did not come or came in the same minute
     */
    Roster left(EventId event, UUID promise, @Nullable Instant at, @Nullable UUID key);

    /**
     * Takes in somebody who did not sign up: a member, a newcomer who is invited by e-mail, or a newcomer without an address,
     * for whom stewards keep the credits until they are claimed. There is room beyond a shift's places: they are here. A name
     * without an address that a member has, or nearly, is asked about before a second person is made of it.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.Forbidden with an e-mail address and without
     *     {@link org.communityexchange.identity.Right#ADMIT_MEMBERS}
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code already-signed-up}, or {@code name-known} with
     *     {@code candidates}: the members who may be meant, with what tells two of one name apart
     */
    Roster walkIn(EventId event, WalkIn newcomer, @Nullable UUID key);

    /**
     * Writes times down or corrects them, all or none; who did and when is kept. Somebody who was noted as not having come and
     * gets a time has come after all.
     *
     * @throws NotFound when nobody of this event's roster has one of these promises
     * @throws InvalidInput naming every field that cannot be used: {@code rows.0.out}
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code changed-meanwhile}
     */
    Roster record(EventId event, RecordTimes times);

    /**
     * Writes times down and takes somebody in, as {@link #record} and {@link #walkIn}: both or neither.
     *
     * @param times null when none are written
     * @param newcomer null when nobody is taken in
     */
    Roster save(EventId event, @Nullable RecordTimes times, @Nullable WalkIn newcomer, @Nullable UUID key);

    /**
     * Closes the roster: whoever signed up and has no time of coming is noted as not having come, without blame, and their
     * promise lapses. Doing it twice is doing it once.
     */
    Roster close(EventId event);

    /**
     * Keeps why work of the event was not confirmed with the others; it waits as before. Needs
     * {@link org.communityexchange.identity.Right#CONFIRM}.
     *
     * @throws NotFound when one is not on this event's roster
     * @throws InvalidInput without promises or without a reason
     */
    Roster leaveOut(EventId event, LeaveOut left, @Nullable UUID key);

    /** The shifts of the event with the own presence. */
    OwnPresence mine(EventId event);

    /**
     * I am here. Takes a place of the shift first, when the person has none.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code shift-full}, or {@code not-that-day} on
     *     another day than the event's
     */
    OwnPresence here(EventId event, ShiftId shift);

    /**
     * I am leaving.
     *
     * @throws InvalidInput naming {@code shift} when the person did not come, or came in the same minute
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code not-that-day}
     */
    OwnPresence leaving(EventId event, ShiftId shift);
}
