package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.PersonId;

/** Who says yes to a claim, as far as that is known. */
sealed interface Approver {

    /** Nobody said anything yet. */
    record Open() implements Approver {}

    /** The right allows the amount without anybody. */
    record Automatic() implements Approver {}

    /** Somebody for another organisation. */
    record Somebody(PersonId person, String organisation) implements Approver {}

    /** Said yes before, when it went to the queue; and whether they may is not asked twice. */
    record Before() implements Approver {}
}
