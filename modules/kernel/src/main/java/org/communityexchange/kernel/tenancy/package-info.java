/** Which organisation and person a request or job works as, told to Hibernate and to PostgreSQL alike. */
@NullMarked
package org.communityexchange.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
