/** Tables for spreadsheets. */
@NullMarked
package org.communityexchange.treasury.internal.sheet;

import org.jspecify.annotations.NullMarked;
