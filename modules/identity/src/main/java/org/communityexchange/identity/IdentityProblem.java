package org.communityexchange.identity;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.ProblemType;

/** What this module refuses because of the state things are in. */
public enum IdentityProblem implements ProblemType {
    ALREADY_MEMBER(
            "already-a-member",
            "Already a member",
            "The person already belongs to this organisation. There is nothing to do."),
    ALREADY_REQUESTED(
            "already-requested",
            "A request is already waiting",
            "The person has asked to join and the request has not been decided yet. A steward answers it."),
    ALREADY_DECIDED(
            "already-decided",
            "This was already decided",
            "Somebody decided this request in the meantime. Who it was and what they wrote is kept with the request."),
    OWN_REQUEST(
            "own-request",
            "Nobody decides their own request",
            "A request to join is decided by somebody else than the person who made it."),
    NOT_A_MEMBER(
            "not-a-member",
            "Only members can do or be given this",
            "The person is not an active member of this organisation today. Seats, household ties and leaving are for"
                    + " members."),
    OWN_SEAT(
            "own-seat",
            "Nobody appoints themselves",
            "A seat is given by somebody else who may appoint, so that no one widens or lengthens their own power."),
    SEAT_ALREADY_HELD(
            "seat-already-held",
            "The seat is already held for these days",
            "The person holds the same seat during part of this term. End that seat first, or choose days after it."),
    SEAT_ENDED(
            "seat-ended",
            "This seat has already ended",
            "The seat's last day is past or somebody ended it. What was is kept and does not change."),
    LAST_ADMIN(
            "last-admin",
            "This would leave the organisation without an admin",
            "An organisation needs at least one admin who can appoint others. Appoint another admin first."),
    ORGANISATION_EXISTS(
            "organisation-exists",
            "The short name is taken",
            "Another organisation has this short name. It is part of addresses and never changes, so choose another."),
    ADDRESS_IN_USE(
            "address-in-use",
            "This e-mail address cannot be used",
            "The address is already written down for somebody else, so it cannot also be the sign-in of this person."),
    INVITATION_CLOSED(
            "invitation-closed",
            "This invitation is no longer open",
            "It was accepted or withdrawn in the meantime. Invite the address again if needed."),
    NOT_MANAGED(
            "not-managed",
            "This person acts for themselves",
            "Only members without a sign-in, for whom stewards of this organisation act, can be handed over."),
    HOUSEHOLD_ALREADY(
            "already-in-household",
            "Already in a household",
            "The person is already in this household, or in one of their own. Leave that one first.");

    private static final int CONFLICT = 409;

    private final String slug;
    private final String title;
    private final String explanation;

    IdentityProblem(String slug, String title, String explanation) {
        this.slug = slug;
        this.title = title;
        this.explanation = explanation;
    }

    /** The refusal, told with the general explanation. */
    public ProblemException refusal() {
        return new ProblemException(this, explanation);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    /** All are refusals in a state: access itself is refused by the kernel's problems. */
    @Override
    public int status() {
        return CONFLICT;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
