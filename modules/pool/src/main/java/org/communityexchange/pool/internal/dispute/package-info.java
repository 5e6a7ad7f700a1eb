/** Disputes about promises and spends: opened, listened to, settled or decided, and carried out. */
@NullMarked
package org.communityexchange.pool.internal.dispute;

import org.jspecify.annotations.NullMarked;
