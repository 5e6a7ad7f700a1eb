package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What every publication shows, whether somebody offers or needs it. */
public sealed interface Published permits OfferView, NeedView {

    UUID id();

    String title();

    String description();

    /** The code of its category. */
    String category();

    String place();

    /** In free words. */
    String when();

    Set<DayOfWeek> days();

    Set<TimeOfDay> times();

    Audience audience();

    boolean byOrganisation();

    /** The first day it is meant for, or null. */
    @Nullable
    LocalDate from();

    /** The last day it is meant for, or null. */
    @Nullable
    LocalDate until();

    /** Whether whoever asks may take it back. */
    boolean mayClose();
}
