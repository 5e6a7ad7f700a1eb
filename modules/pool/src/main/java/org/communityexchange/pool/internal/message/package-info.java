/** Short notes, whatever they are about; who may read them is decided by what they are about. */
@NullMarked
package org.communityexchange.pool.internal.message;

import org.jspecify.annotations.NullMarked;
