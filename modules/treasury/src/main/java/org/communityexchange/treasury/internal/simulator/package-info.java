/**
 * What would have happened under other rules: replays the journal through a small model of the money rules, whole numbers
 * only. Replayed with the rules as they were it must give the books as they are.
 */
@NullMarked
package org.communityexchange.treasury.internal.simulator;

import org.jspecify.annotations.NullMarked;
