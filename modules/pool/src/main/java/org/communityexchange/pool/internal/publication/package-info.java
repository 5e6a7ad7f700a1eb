/** What offers and needs have in common: who published it, what it says, who sees it, and how it ends. */
@NullMarked
package org.communityexchange.pool.internal.publication;

import org.jspecify.annotations.NullMarked;
