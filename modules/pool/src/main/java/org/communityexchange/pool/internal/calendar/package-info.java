/** Shifts and places at events in people's calendars, and the letter on the day before. */
@NullMarked
package org.communityexchange.pool.internal.calendar;

import org.jspecify.annotations.NullMarked;
