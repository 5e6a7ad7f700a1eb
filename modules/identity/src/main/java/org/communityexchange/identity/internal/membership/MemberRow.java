package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.SeatKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/**
 * One member in the list. Public only for templates and the API.
 *
 * @param seats held now, in the order of {@link SeatKind}
 * @param since when they became a member
 */
@Schema(description = "A member, with the seats held now.")
public record MemberRow(PersonView person, List<SeatKind> seats, Instant since) {

    public PersonId id() {
        return person.id();
    }
}
