package org.communityexchange.identity.internal;

import org.communityexchange.identity.PersonView;

import java.util.List;

/** The members of the current organisation to choose one from. */
public interface MemberChoices {

    /** By name; at most 500. */
    List<PersonView> all();
}
