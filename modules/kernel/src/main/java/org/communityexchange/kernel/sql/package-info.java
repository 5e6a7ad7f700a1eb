/** Many rows in one statement. */
@NullMarked
package org.communityexchange.kernel.sql;

import org.jspecify.annotations.NullMarked;
