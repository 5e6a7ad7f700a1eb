/** Amounts that know their unit. Integers only: nothing here rounds. */
@NullMarked
package org.communityexchange.kernel.value;

import org.jspecify.annotations.NullMarked;
