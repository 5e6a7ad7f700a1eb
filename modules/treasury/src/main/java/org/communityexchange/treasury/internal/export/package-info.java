/** An organisation's books as files for accounting programs. */
@NullMarked
package org.communityexchange.treasury.internal.export;

import org.jspecify.annotations.NullMarked;
