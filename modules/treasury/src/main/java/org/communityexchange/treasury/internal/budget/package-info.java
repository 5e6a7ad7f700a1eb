/** How many credits may be issued. Owns the promise that never more are, however many confirm at once. */
@NullMarked
package org.communityexchange.treasury.internal.budget;

import org.jspecify.annotations.NullMarked;
