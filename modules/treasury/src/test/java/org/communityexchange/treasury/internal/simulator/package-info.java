@NullMarked
package org.communityexchange.treasury.internal.simulator;

import org.jspecify.annotations.NullMarked;
