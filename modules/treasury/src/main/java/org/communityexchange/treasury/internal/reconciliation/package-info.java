/** Bank statements: read, judged, imported and undone; and matched to the cash that was booked. */
@NullMarked
package org.communityexchange.treasury.internal.reconciliation;

import org.jspecify.annotations.NullMarked;
