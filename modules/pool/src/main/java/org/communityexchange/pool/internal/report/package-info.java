/** What an event was, for whoever funds it. */
@NullMarked
package org.communityexchange.pool.internal.report;

import org.jspecify.annotations.NullMarked;
