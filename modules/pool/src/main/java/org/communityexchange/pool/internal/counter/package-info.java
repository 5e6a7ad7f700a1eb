/** The counter of a venue: seats for devices, and serving at them. */
@NullMarked
package org.communityexchange.pool.internal.counter;

import org.jspecify.annotations.NullMarked;
