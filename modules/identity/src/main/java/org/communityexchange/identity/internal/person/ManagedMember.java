package org.communityexchange.identity.internal.person;

import org.communityexchange.identity.PersonView;

import java.time.Instant;

/**
 * A member for whom stewards act. Public only for templates.
 *
 * @param consentNote how they agreed to it
 * @param invited whether an address is attached and they are awaited
 */
public record ManagedMember(PersonView person, String consentNote, Instant since, boolean invited) {}
