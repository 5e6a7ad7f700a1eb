/** Who was at an event, from when until when: the door, the roster and everybody's own presence. */
@NullMarked
package org.communityexchange.pool.internal.attendance;

import org.jspecify.annotations.NullMarked;
