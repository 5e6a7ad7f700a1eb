package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.PersonView;
import org.communityexchange.pool.internal.words.AttendanceMessages;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A member who may be meant by a name, with what tells two of one name apart. Never an address: others read along at a door.
 *
 * @param memberSince by the organisation's calendar
 * @param hasLogin false for somebody stewards act for
 */
record Namesake(UUID id, String name, @Nullable LocalDate memberSince, boolean hasLogin) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Namesake of(PersonView person, @Nullable LocalDate since) {
        return new Namesake(person.id().value(), person.displayName(), since, !person.isManaged());
    }

    /** As a hint beside the name. */
    String told(AttendanceMessages words) {
        return words.namesake(memberSince == null ? "" : DAY.format(memberSince), hasLogin);
    }
}
