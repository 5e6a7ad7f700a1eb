package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;

import java.time.YearMonth;

/**
 * Says which months of an organisation's books are closed. Whoever closes months implements it; every bean of this type is
 * asked, and one that says closed is enough.
 */
public interface BookMonths {

    boolean isClosed(OrganisationId organisation, YearMonth month);
}
