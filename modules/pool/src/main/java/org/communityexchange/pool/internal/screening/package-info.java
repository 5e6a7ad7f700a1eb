/** Checks that stewards record for members, and the question whether somebody may do something sensitive. */
@NullMarked
package org.communityexchange.pool.internal.screening;

import org.jspecify.annotations.NullMarked;
