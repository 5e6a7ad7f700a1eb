/** Plain SQL for what is written and read in sets. */
@NullMarked
package org.communityexchange.treasury.internal.sql;

import org.jspecify.annotations.NullMarked;
