/** Photos: read whatever was sent, drawn anew, kept, shown with what they belong to. */
@NullMarked
package org.communityexchange.pool.internal.photo;

import org.jspecify.annotations.NullMarked;
