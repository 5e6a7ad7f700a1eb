/** Measures each night how credits move. */
@NullMarked
package org.communityexchange.treasury.internal.measure;

import org.jspecify.annotations.NullMarked;
