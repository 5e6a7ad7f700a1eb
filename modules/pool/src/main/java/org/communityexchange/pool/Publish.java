package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What every publication says, whether somebody offers or needs it. */
public sealed interface Publish permits PublishOffer, PublishNeed {

    @Nullable
    String title();

    @Nullable
    String description();

    /** The code of a {@link Category}. */
    @Nullable
    String category();

    /** In free words: a neighbourhood, a room, "online". */
    @Nullable
    String place();

    /** In free words: "a Saturday morning". */
    @Nullable
    String when();

    /** Days of the week that suit; empty when nothing is said about them. */
    Set<DayOfWeek> days();

    /** Parts of the day that suit; empty when nothing is said about them. */
    Set<TimeOfDay> times();

    /** The first day it is meant for, or null. */
    @Nullable
    LocalDate from();

    /** The last day it is meant for, or null; afterwards it leaves the boards. */
    @Nullable
    LocalDate until();

    @Nullable
    Audience audience();

    /** Whether it is the organisation's own. */
    boolean inOrganisationName();

    /** The managed member whose it is, or null for one's own. */
    @Nullable
    UUID forPerson();

    /** The same answers in the order of their list, however they were sent. */
    static <E extends Enum<E>> Set<E> inOrder(@Nullable Set<E> ticked) {
        return ticked == null || ticked.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(ticked));
    }
}
