/** What is wrong with what was entered, all of it at once; and the pool's part of the catalogue of problems. */
@NullMarked
package org.communityexchange.pool.internal.refusal;

import org.jspecify.annotations.NullMarked;
