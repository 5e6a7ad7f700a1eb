package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.Letters;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.words.PlaceLineMessages;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes to whoever has a place or waits for one; for a managed member, who reads no letters, to the steward who asked for it, as
 * long as they act for members. In the caller's transaction.
 */
@ApplicationScoped
public class GuestLetters {

    private static final int LONGEST_SUBJECT = 150;

    /**
     * Whose place it is.
     *
     * @param enteredBy whoever asked for it: the person, or a steward who acts for them
     */
    public record Guest(UUID person, UUID enteredBy) {}

    private final Letters letters;
    private final People people;
    private final Seats seats;
    private final PlaceLineMessages words;
    private final TenantContext tenant;
    private final Clock clock;

    GuestLetters(
            Letters letters, People people, Seats seats, PlaceLineMessages words, TenantContext tenant, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.seats = seats;
        this.words = words;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Owes one letter.
     *
     * @param purpose as {@link Letters#owe} takes it; whoever asked for several people reads one about each
     * @param subject of any length
     * @param body to the person themselves
     * @param path where to go on
     */
    public void owe(Guest to, String purpose, String subject, String body, String path) {
        if (!to.person().equals(to.enteredBy())) {
            var person = people.require(new PersonId(to.person()));
            if (person.isManaged()) {
                var steward = new PersonId(to.enteredBy());
                if (seats.rightsOf(steward, tenant.requireOrganisation(), clock.instant())
                        .contains(Right.ACT_FOR_MEMBERS)) {
                    letters.owe(
                            steward,
                            purpose + "/" + to.person(),
                            cut(words.for_another_subject(person.displayName(), subject)),
                            words.for_another_letter(person.displayName(), body),
                            path);
                }
                return;
            }
        }
        letters.owe(new PersonId(to.person()), purpose, cut(subject), body, path);
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
